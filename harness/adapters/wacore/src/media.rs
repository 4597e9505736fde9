//! Attachments: the role messenger.media.
use serde_json::{Value, json};
use wacore::download::{DownloadUtils, MediaDecryptionError, MediaType};
use wacore::upload::{encrypt_media, encrypt_media_with_key};

use crate::{bug, refused, unreadable};

/// The keys of an attachment.
pub fn derive_keys(params: &Value) -> Value {
    let (Some(media_key), Some(media_type)) = (bytes(params, "mediaKey"), media_type(params))
    else {
        return unreadable();
    };
    match DownloadUtils::get_media_keys(&media_key, media_type) {
        Ok((iv, cipher_key, mac_key)) => json!({"result": {
            "iv": hex::encode(iv), "cipherKey": hex::encode(cipher_key), "macKey": hex::encode(mac_key),
        }}),
        Err(error) => bug(error),
    }
}

/// The media key is the caller's, if given.
pub fn encrypt(params: &Value) -> Value {
    let (Some(plaintext), Some(media_type)) = (bytes(params, "plaintext"), media_type(params))
    else {
        return unreadable();
    };
    let given = bytes(params, "entropy").and_then(|key| <[u8; 32]>::try_from(key).ok());
    let made = match &given {
        Some(key) => encrypt_media_with_key(&plaintext, media_type, Some(key)),
        None => encrypt_media(&plaintext, media_type),
    };
    match made {
        Ok(media) => json!({"result": {
            "mediaKey": hex::encode(media.media_key),
            "blob": hex::encode(media.data_to_upload),
            "blobHash": hex::encode(media.file_enc_sha256),
            "plaintextHash": hex::encode(media.file_sha256),
        }}),
        Err(error) => bug(error),
    }
}

/// The library takes no hashes here: those of the message have no part in it.
pub fn decrypt(params: &Value) -> Value {
    let (Some(media_key), Some(media_type), Some(blob)) = (
        bytes(params, "mediaKey"),
        media_type(params),
        bytes(params, "blob"),
    ) else {
        return unreadable();
    };
    match DownloadUtils::verify_and_decrypt(&blob, &media_key, media_type) {
        Ok(plaintext) => json!({"result": {"plaintext": hex::encode(plaintext)}}),
        Err(error @ (MediaDecryptionError::Mac(_) | MediaDecryptionError::Other(_))) => bug(error),
        Err(error) => refused("mac", error),
    }
}

fn bytes(params: &Value, name: &str) -> Option<Vec<u8>> {
    hex::decode(params[name].as_str()?).ok()
}

fn media_type(params: &Value) -> Option<MediaType> {
    match params["type"].as_str()? {
        "image" => Some(MediaType::Image),
        "video" => Some(MediaType::Video),
        "audio" => Some(MediaType::Audio),
        "document" => Some(MediaType::Document),
        "sticker" => Some(MediaType::Sticker),
        _ => None,
    }
}
