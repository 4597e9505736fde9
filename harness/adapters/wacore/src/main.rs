//! Sealcheck adapter for wacore: answers the adapter protocol on stdin and stdout, and calls the library's public API.
mod media;

use std::fmt::Display;
use std::io::{BufRead, Write, stdin, stdout};
use std::str::FromStr;

use serde_json::{Value, json};
use wacore::messages::MessageUtils;
use wacore_binary::Jid;

fn main() -> std::io::Result<()> {
    for line in stdin().lock().lines() {
        let request: Value = serde_json::from_str(&line?)?;
        let method = request["method"].as_str().unwrap_or_default();
        let mut answer = answer(method, &request["params"]);
        answer["jsonrpc"] = json!("2.0");
        answer["id"] = request["id"].clone();
        let mut out = stdout().lock();
        writeln!(out, "{answer}")?;
        out.flush()?;
        if method == "bye" {
            break;
        }
    }
    Ok(())
}

fn answer(method: &str, params: &Value) -> Value {
    match method {
        "hello" => json!({"result": hello()}),
        "reset" | "bye" => json!({"result": {}}),
        "messenger.device-hash.hash" => device_hash(params),
        "messenger.media.deriveKeys" => media::derive_keys(params),
        "messenger.media.encrypt" => media::encrypt(params),
        "messenger.media.decrypt" => media::decrypt(params),
        _ => json!({"error": {"code": -32601, "message": format!("not implemented: {method}")}}),
    }
}

fn hello() -> Value {
    json!({
        "protocol": 1,
        "implementation": {
            "name": "wacore",
            "version": "0.7.0",
            "language": "Rust",
            "homepage": "https://github.com/jlucaso1/whatsapp-rust",
        },
        "roles": ["messenger.device-hash", "messenger.media"],
        "abilities": ["entropy-injected"],
        "profiles": ["phash-v2-keep-duplicates", "media-wa10"],
    })
}

/// A device that the library cannot read is refused; a hash that it cannot make is a bug.
fn device_hash(params: &Value) -> Value {
    let texts = params["devices"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str);
    match texts.map(Jid::from_str).collect::<Result<Vec<_>, _>>() {
        Ok(devices) => match MessageUtils::participant_list_hash(&devices) {
            Ok(hash) => json!({"result": {"hash": hash}}),
            Err(error) => bug(error),
        },
        Err(error) => refused("parse", error),
    }
}

fn refused(layer: &str, error: impl Display) -> Value {
    json!({"error": {"code": -32000, "message": error.to_string(), "data": {"layer": layer}}})
}

fn bug(error: impl Display) -> Value {
    json!({"error": {"code": -32603, "message": error.to_string()}})
}

fn unreadable() -> Value {
    json!({"error": {"code": -32602, "message": "a field cannot be read"}})
}
