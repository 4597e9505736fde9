//! Sealcheck adapter for grammers-crypto: answers the adapter protocol on stdin and stdout, and calls the library's public API.
use std::io::{BufRead, Write, stdin, stdout};
use std::panic::{AssertUnwindSafe, catch_unwind};

use grammers_crypto::aes::{ige_decrypt, ige_encrypt};
use serde_json::{Value, json};

type Cipher = fn(&mut [u8], &[u8; 32], &[u8; 32]);

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
        "mtproto.ige.encrypt" => ige(ige_encrypt, params),
        "mtproto.ige.decrypt" => ige(ige_decrypt, params),
        _ => failure(-32601, "not implemented"),
    }
}

fn hello() -> Value {
    json!({
        "protocol": 1,
        "implementation": {
            "name": "grammers-crypto",
            "version": "0.11.0",
            "language": "Rust",
            "homepage": "https://codeberg.org/Lonami/grammers",
        },
        "roles": ["mtproto.ige"],
        "limits": {"maxInFlight": 64},
    })
}

/// The library works in place. A panic on hostile input is a finding, not a refusal.
fn ige(cipher: Cipher, params: &Value) -> Value {
    let Some((key, iv, mut data)) = input(params) else {
        return failure(-32602, "key, iv or data cannot be read");
    };
    match catch_unwind(AssertUnwindSafe(|| cipher(&mut data, &key, &iv))) {
        Ok(()) => json!({"result": {"data": hex::encode(data)}}),
        Err(_) => failure(-32603, "the library panicked"),
    }
}

fn input(params: &Value) -> Option<([u8; 32], [u8; 32], Vec<u8>)> {
    let bytes = |name: &str| hex::decode(params[name].as_str()?).ok();
    Some((
        bytes("key")?.try_into().ok()?,
        bytes("iv")?.try_into().ok()?,
        bytes("data")?,
    ))
}

fn failure(code: i32, message: &str) -> Value {
    json!({"error": {"code": code, "message": message}})
}
