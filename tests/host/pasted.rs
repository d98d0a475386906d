//! What people paste: links, answers and words in whatever a program made of them.

use klar_aftale::codec::share::canonical;
use klar_aftale::codec::share::link::decode;
use klar_aftale::codec::share::{
    Access, Envelope, Kind, LONGEST_LINK, LinkError, find, passphrase,
};
use klar_aftale::input::{mail_address, number_to_dial};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any};
use proptest::prop_oneof;
use proptest::sample::select;

use crate::arbitrary::for_all;

/// An envelope of a kind, with some content.
fn envelope(kind: Kind) -> impl Strategy<Value = Envelope> {
    vec(any::<u8>(), 2..400).prop_map(move |content| Envelope {
        kind,
        access: Access::Open,
        content,
    })
}

fn found(text: &str) -> Result<Envelope, LinkError> {
    find(text, LONGEST_LINK, &[Kind::Answer, Kind::Filled])
}

#[test]
fn an_answer_is_found_in_whatever_was_pasted() {
    let answer = Envelope { kind: Kind::Answer, access: Access::Open, content: vec![0xfb; 60] };
    let text = answer.text();
    let link = format!("https://klar.eksempel.dk/#/svar/{text}");
    let halves = text.split_at(30);
    for pasted in [
        text.clone(),
        link.clone(),
        format!("  {link}\n"),
        format!("<{link}>"),
        format!("({link})."),
        format!("{link}&utm_source=teams"),
        format!("{link}?fbclid=1"),
        format!("{link}\u{a0}"),
        format!("{link}\n\nHilsen Amina"),
        format!("Hej Lene\nVi er enige: {link}\nHilsen Bente, Fønix Lager"),
        format!(
            "https://klik.eksempel.dk/?til=https%3A%2F%2Fklar.eksempel.dk%2F%23%2Fsvar%2F{text}&fra=1"
        ),
        format!("{link}{link}"),
        format!("{link} {link}"),
        format!("{}\n{}", halves.0, halves.1),
        format!("> {}\n> {}\n> Hilsen Amina", halves.0, halves.1),
        format!("{}\u{ad}{}", halves.0, halves.1),
        format!("{}\u{200b}{}", halves.0, halves.1),
        format!("\u{feff}{link}"),
        link.replace('-', "\u{2011}"),
        link.replace("--", "\u{2014}"),
        link.replace('_', "%5F").replace('-', "%2d"),
        link.replace('#', "%23"),
        link.replace('#', "%2523"),
        format!("\"{link}\""),
        // Cut first, and whole behind it.
        format!("{} {link}", text.split_at(40).0),
        // The link that it answers, quoted below it.
        format!("{link}\n> {}", Envelope { kind: Kind::Company, ..answer.clone() }.text()),
        answer.digits(),
        format!("https://klar.eksempel.dk:8443/#/svar/{}\nHilsen", answer.digits()),
    ] {
        assert_eq!(found(&pasted).as_ref(), Ok(&answer), "{pasted}");
    }
}

#[test]
fn two_different_answers_are_told_and_neither_is_taken() {
    let one = Envelope { kind: Kind::Answer, access: Access::Open, content: vec![1; 30] };
    let other = Envelope { content: vec![2; 30], ..one.clone() };
    let both = format!("{}\n{}", one.text(), other.text());
    assert_eq!(found(&both), Err(LinkError::Several));
    assert_eq!(found(&format!("{both} {both}")), Err(LinkError::Several));
}

/// What a program may put between two letters without a person noticing.
fn break_inside() -> impl Strategy<Value = &'static str> {
    select(vec![
        "\n", "\r\n", " ", "\n> ", "\u{ad}", "\u{200b}", "\u{a0}", "\u{2060}", "\u{feff}", "=\r\n",
    ])
}

/// Text before and behind a link: words of a mail, brackets, the parameters that programs add.
fn around() -> impl Strategy<Value = (String, String)> {
    let before = select(vec![
        "",
        "<",
        "(",
        "Hej, her er svaret:\n\n",
        "https://klar.eksempel.dk/v/#",
        "%23",
        "„",
        "svar: ",
    ]);
    let behind = select(vec![
        "",
        ">",
        ").",
        "\n\nHilsen Amina",
        "&utm_source=teams",
        "?a=b#c",
        "”",
        "\n-- \nSendt fra min telefon",
        "/",
    ]);
    (before, behind).prop_map(|(before, behind)| (before.to_owned(), behind.to_owned()))
}

#[test]
fn any_envelope_is_found_in_any_surroundings() {
    let breaks = vec((0..600_usize, break_inside()), 0..6);
    for_all(
        256,
        &(envelope(Kind::Answer), around(), breaks, any::<bool>()),
        |(made, around, breaks, escape)| {
            let mut text = made.text();
            for (place, inside) in breaks {
                let place = place % text.len();
                if text.is_char_boundary(place) {
                    text.insert_str(place, inside);
                }
            }
            if escape {
                text = text.replace('_', "%5F").replace('-', "%252D");
            }
            let pasted = [around.0, text, around.1].concat();
            assert_eq!(found(&pasted), Ok(made), "{pasted}");
        },
    );
}

#[test]
fn no_text_takes_long_to_search() {
    // Headers without end, each of which promises nearly the whole text.
    let header =
        Envelope { kind: Kind::Answer, access: Access::Open, content: vec![0; 48_000] }.text();
    let many = header.split_at(16).0.repeat(LONGEST_LINK / 16 - 1);
    let begun = std::time::Instant::now();
    assert!(found(&many).is_err() && decode(&many).is_err());
    assert!(begun.elapsed() < std::time::Duration::from_secs(2), "{:?}", begun.elapsed());
}

#[test]
fn five_words_are_read_however_they_were_typed() {
    let spoken = |words: &str| {
        [
            words.to_uppercase(),
            words.replace(' ', ""),
            words.replace(' ', "-"),
            words.replace(' ', ", "),
            words.replace(' ', "\n"),
            words.replace('æ', "ae").replace('ø', "oe").replace('å', "aa"),
            words.replace('å', "a\u{30a}"),
            words.replace('æ', "ä").replace('ø', "ö"),
            words
                .split(' ')
                .zip(1..)
                .fold(String::new(), |all, (word, number)| format!("{all}{number}. {word}\n")),
            format!("»{words}«."),
            words.replace(' ', "\u{a0}"),
            words.replace(' ', " \u{200b}"),
        ]
    };
    let mut split = 0;
    for_all(200, &any::<u128>(), |seed| {
        let words = passphrase(seed);
        for typed in spoken(&words) {
            // Words without spaces between them may have two readings; then they are not guessed.
            let run_together = typed.split(|c: char| !c.is_alphabetic()).count() == 1;
            let read = canonical(&typed);
            assert!(read == words || run_together, "{typed:?} of {words}: {read}");
        }
    });
    for seed in 0..200_u128 {
        let words = passphrase(seed * 0x9e37_79b9_7f4a_7c15_f39c);
        split += u32::from(canonical(&words.replace(' ', "")) == words);
    }
    assert!(split > 190, "only {split} of 200 words without spaces were read");
}

#[test]
fn other_words_stay_as_they_were_typed() {
    for (typed, read) in [("Hej Med Dig", "hej med dig"), ("", ""), ("12 34", "12 34"), (" - ", "")]
    {
        assert_eq!(canonical(typed), read);
    }
}

/// The digits of a Danish number with gaps, as people write it.
fn danish_number() -> impl Strategy<Value = (String, String)> {
    let gap = select(vec![
        "",
        " ",
        "\u{a0}",
        "\u{202f}",
        "\u{2009}",
        "-",
        "\u{2011}",
        "–",
        ".",
        " \u{200b}",
    ]);
    let groups = select(vec![
        vec![8],
        vec![2, 2, 2, 2],
        vec![4, 4],
        vec![2, 3, 3],
        vec![3, 2, 3],
        vec![2, 6],
    ]);
    let country =
        select(vec!["", "", "+45 ", "+45", "0045 ", "(+45) ", "+45 (0) ", "+\u{200b}45-"]);
    (20_000_000..99_999_999_u32, gap, groups, country).prop_map(|(number, gap, groups, country)| {
        let digits = number.to_string();
        let mut rest = digits.as_str();
        let mut parts = Vec::new();
        for length in groups {
            let (part, behind) = rest.split_at(length);
            parts.push(part);
            rest = behind;
        }
        let dialled = if country.is_empty() { digits.clone() } else { ["+45", &digits].concat() };
        ([country, &parts.join(gap)].concat(), dialled)
    })
}

#[test]
fn a_number_stays_one_number_whatever_surrounds_it() {
    let before = select(vec![
        "",
        "Tlf. ",
        "Telefon: ",
        "Ring til Mads på ",
        "Vagttlf. (24/7) ",
        "mobil ",
        "9-15: ",
        "kl. 8-16, ",
        "(",
        "»",
        "Nr. 1: ",
    ]);
    let behind = select(vec![
        "",
        " (kun om formiddagen)",
        " lok. 204",
        ", helst sms",
        " / 87 65 43 21",
        "\n87654321",
        " eller 87654321",
        ")",
        "«",
        ".",
        " (man-fre 9-15)",
        " kl. 9-15",
    ]);
    for_all(512, &(before, danish_number(), behind), |(before, (written, dialled), behind)| {
        let text = [before, &written, behind].concat();
        assert_eq!(number_to_dial(&text), Some(dialled), "{text}");
    });
}

#[test]
fn what_is_dialled_is_a_number_or_nothing() {
    for_all(512, &crate::arbitrary::text(), |text| {
        if let Some(number) = number_to_dial(&text) {
            let digits = number.strip_prefix('+').unwrap_or(&number);
            assert!((3..=15).contains(&digits.len()), "{text}: {number}");
            assert!(digits.bytes().all(|byte| byte.is_ascii_digit()), "{text}: {number}");
        }
    });
}

#[test]
fn an_address_is_the_same_in_any_surroundings() {
    let name = "[a-zæøåñü][a-zæøå0-9.'+_-]{0,8}[a-zæøå0-9]";
    let host = "[a-zæøå0-9]([a-zæøå0-9-]{0,6}[a-zæøå0-9])?\\.(dk|com|travel)";
    let before = prop_oneof![
        Just(""),
        Just("Mads Lund <"),
        Just("\"Lund, Mads\" <"),
        Just("mailto:"),
        Just("Mail: "),
        Just("("),
        Just("\u{feff}")
    ];
    let behind = prop_oneof![
        Just(""),
        Just(">"),
        Just(">;"),
        Just(" (Mads)"),
        Just(", bente@eksempel.dk"),
        Just("\u{200b}"),
        Just("\n"),
        Just(".")
    ];
    for_all(512, &(before, name, host, behind), |(before, name, host, behind)| {
        let address = format!("{name}@{host}");
        let read = mail_address(&[before, &address, behind].concat());
        // Two points in a row are no address.
        if !address.contains("..") {
            assert_eq!(read.as_deref(), Some(address.as_str()), "{before}{address}{behind}");
        }
    });
}
