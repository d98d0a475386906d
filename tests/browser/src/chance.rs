//! Chance that gives the same numbers for the same seed, on every machine: `SplitMix64`.

/// A source of numbers.
#[derive(Debug, Clone)]
pub struct Chance(u64);

impl Chance {
    /// The source of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A source of its own for the thing with this number, whatever was drawn for others.
    #[must_use]
    pub fn of(seed: u64, number: u64) -> Self {
        let mut mixed = Self(seed ^ number.wrapping_mul(0xd134_2543_de82_ef95));
        Self(mixed.bits())
    }

    /// The next 64 bits.
    pub fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    /// A number from 0 up to, but not, the limit; 0 when there is nothing below it.
    pub fn below(&mut self, limit: u32) -> u32 {
        let scaled = (self.bits() >> 32) * u64::from(limit);
        u32::try_from(scaled >> 32).unwrap_or_default()
    }

    /// A number between two, both included.
    pub fn between(&mut self, least: u32, most: u32) -> u32 {
        least.saturating_add(self.below(most.saturating_sub(least).saturating_add(1)))
    }

    /// True so many times of a hundred.
    pub fn percent(&mut self, chance: u32) -> bool {
        self.below(100) < chance
    }

    /// One of a list; none of an empty one.
    pub fn one<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        let place = self.below(u32::try_from(list.len()).unwrap_or(u32::MAX));
        list.get(usize::try_from(place).unwrap_or_default()).copied()
    }

    /// One text of a list; the empty text of an empty one.
    pub fn text(&mut self, list: &[&'static str]) -> &'static str {
        self.one(list).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_are_those_of_splitmix64() {
        let mut chance = Chance::new(1_234_567);
        let wanted = [6_457_827_717_110_365_317, 3_203_168_211_198_807_973];
        assert_eq!([chance.bits(), chance.bits()], wanted);
    }

    #[test]
    fn a_draw_stays_within_its_limits_and_reaches_both() {
        let mut chance = Chance::new(1);
        let drawn: Vec<u32> = (0..1000).map(|_| chance.between(3, 6)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&3), Some(&6)));
        assert_eq!((chance.below(0), chance.one::<u8>(&[])), (0, None));
    }

    #[test]
    fn things_with_numbers_of_their_own_differ() {
        let bits = |number| Chance::of(7, number).bits();
        assert_eq!(bits(1), bits(1));
        assert_ne!(bits(1), bits(2));
    }
}
