//! The people and companies of a caseload; a number stands for the same one every time.

use crate::caseload::phrases::{COMPANY, FIRST, LAST, ROLES, STREETS, TOWNS, TRADES};
use crate::chance::Chance;

/// A person with ways to reach them.
#[derive(Debug)]
pub(super) struct Someone {
    pub(super) name: String,
    pub(super) phone: String,
    pub(super) mail: String,
}

impl Someone {
    pub(super) fn draw(chance: &mut Chance) -> Self {
        let (first, last) = (chance.text(FIRST), chance.text(LAST));
        let mail = format!("{}.{}@eksempel.dk", plain(first), chance.below(1000));
        Self { name: format!("{first} {last}"), phone: phone(chance), mail }
    }
}

/// The letters of a mail address.
fn plain(name: &str) -> String {
    let letters = name.to_lowercase();
    letters.replace(['æ', 'å'], "a").replace('ø', "o")
}

/// A number that nobody has: in Denmark none of eight digits begins with 1.
fn phone(chance: &mut Chance) -> String {
    let mut pair = || chance.below(100);
    format!("1{} {:02} {:02} {:02}", pair() % 10, pair(), pair(), pair())
}

/// A company with its contact person.
#[derive(Debug)]
pub(super) struct Firm {
    pub(super) name: String,
    pub(super) address: String,
    pub(super) cvr: u64,
    pub(super) p_number: u64,
    pub(super) contact: Someone,
    pub(super) role: &'static str,
    pub(super) job: &'static str,
    pub(super) tasks: &'static [&'static str],
}

impl Firm {
    /// The company of a number.
    pub(super) fn numbered(seed: u64, number: u32) -> Self {
        // The numbers of the agreements are small; those of the companies begin far behind them.
        let mut chance = Chance::of(seed, (1 << 40) + u64::from(number));
        let (trade, job, tasks) = chance.one(TRADES).unwrap_or(("", "", &[]));
        let street = chance.text(STREETS);
        Self {
            name: format!("{} {trade} {}", chance.text(COMPANY), chance.between(1, 20)),
            address: format!("{street} {}, 9999 {}", chance.between(1, 199), chance.text(TOWNS)),
            cvr: cvr(&mut chance),
            p_number: 9_000_000_000 + u64::from(chance.below(999_999_999)),
            contact: Someone::draw(&mut chance),
            role: chance.text(ROLES),
            job,
            tasks,
        }
    }
}

/// Eight digits whose check digit is wrong, so that no company has them.
fn cvr(chance: &mut Chance) -> u64 {
    let drawn = u64::from(chance.between(10_000_000, 99_999_998));
    if is_cvr(drawn) { drawn + 1 } else { drawn }
}

fn is_cvr(number: u64) -> bool {
    let digits = [10_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1];
    let weighed = digits.map(|place| number / place % 10).into_iter().zip([2, 7, 6, 5, 4, 3, 2, 1]);
    weighed.map(|(digit, weight)| digit * weight).sum::<u64>() % 11 == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_company_every_time() {
        assert_eq!(format!("{:?}", Firm::numbered(1, 3)), format!("{:?}", Firm::numbered(1, 3)));
        assert_ne!(Firm::numbered(1, 3).cvr, Firm::numbered(1, 4).cvr);
    }

    #[test]
    fn no_company_and_no_phone_can_be_real() {
        // The check digit of this one is right.
        assert!(is_cvr(88_146_328));
        for number in 0..500 {
            let firm = Firm::numbered(9, number);
            assert!(!is_cvr(firm.cvr) && firm.cvr > 9_999_999, "{}", firm.cvr);
            assert!(firm.contact.phone.starts_with('1'), "{}", firm.contact.phone);
            assert!(firm.contact.mail.is_ascii(), "{}", firm.contact.mail);
        }
    }
}
