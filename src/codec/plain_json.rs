//! JSON as this app writes it: what a program that shows or formats a file may have changed is undone.

/// The JSON without white space between its tokens, and without escapes that it does not need.
#[must_use]
pub(in crate::codec) fn plain_json(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let mut rest = json.chars();
    let mut in_text = false;
    while let Some(c) = rest.next() {
        match c {
            '"' => {
                in_text = !in_text;
                out.push(c);
            }
            '\\' if in_text => unescape(&mut rest, &mut out),
            ' ' | '\t' | '\r' | '\n' if !in_text => {}
            c => out.push(c),
        }
    }
    out
}

/// What stands behind a backslash: a character that can stand for itself does so, any other escape stays.
fn unescape(rest: &mut std::str::Chars, out: &mut String) {
    let Some(c) = rest.next() else { return out.push('\\') };
    match c {
        '/' => out.push('/'),
        'u' => {
            let mut tried = rest.clone();
            let unit = |from: &mut std::str::Chars| {
                let digits: String = from.take(4).collect();
                (digits.len() == 4).then(|| u16::from_str_radix(&digits, 16).ok()).flatten()
            };
            let first = unit(&mut tried);
            let mut read = first.and_then(|unit| char::from_u32(unit.into()));
            // A character above U+FFFF is two escapes.
            if let Some(high @ 0xd800..=0xdbff) = first {
                let low = tried.as_str().strip_prefix("\\u").map(str::chars);
                if let Some(mut low) = low {
                    let pair = unit(&mut low).map(|low| [high, low]);
                    read = pair.and_then(|pair| char::decode_utf16(pair).next()?.ok());
                    tried = low;
                }
            }
            match read {
                Some(read) if !read.is_ascii() => {
                    out.push(read);
                    *rest = tried;
                }
                _ => out.push_str("\\u"),
            }
        }
        c => out.extend(['\\', c]),
    }
}

#[cfg(test)]
mod tests {
    use super::plain_json;

    #[test]
    fn what_a_formatter_does_is_undone() {
        let own = r#"{"a":["Åse \"x\" 👩\n",1],"b":{}}"#;
        for shown in [
            own,
            "{\n  \"a\": [\n    \"Åse \\\"x\\\" 👩\\n\",\r\n\t1\n  ],\n  \"b\": {}\n}\n",
            r#"{"a": ["\u00c5se \"x\" \ud83d\udc69\n", 1], "b": {}}"#,
        ] {
            assert_eq!(plain_json(shown), own);
        }
        for other in [
            r#""\u0022""#,
            r#""\u000b""#,
            r#""\ud83d""#,
            r#""\u12""#,
            r#""\"#,
            r#""a b""#,
            r#""\\u00c5""#,
        ] {
            assert_eq!(plain_json(other), other);
        }
        assert_eq!(plain_json(r#""a\/b""#), r#""a/b""#);
    }
}
