//! Who may ask: only a browser on this machine that means this machine.
//!
//! A page elsewhere could point its own name at 127.0.0.1 and read a draft ("DNS rebinding"); its name betrays it.

/// Whether a `Host` header names this machine.
pub fn is_loopback(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    };
    matches!(name.to_ascii_lowercase().as_str(), "localhost" | "127.0.0.1" | "[::1]")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_this_machine_is_meant() {
        for host in ["localhost", "localhost:4180", "127.0.0.1:4180", "[::1]:4180", "[::1]", "LOCALHOST:1"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in ["", "evil.example", "evil.example:4180", "localhost.evil.example", "127.0.0.1.evil.example", "::1"]
        {
            assert!(!is_loopback(host), "{host}");
        }
    }
}
