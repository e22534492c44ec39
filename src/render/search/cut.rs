//! Things in a row are cut into so many files of about one size.

/// Where each of `count` parts begins, so that they weigh about the same; a heavy thing may leave others empty.
pub fn starts(weights: &[usize], count: usize) -> Vec<usize> {
    let all: usize = weights.iter().sum();
    let mut starts = Vec::with_capacity(count);
    let (mut at, mut before) = (0, 0);
    for part in 0..count {
        while at < weights.len() && before * count < all * part {
            before += weights[at];
            at += 1;
        }
        starts.push(at);
    }
    starts
}

/// The parts themselves.
pub fn parts<'a, T>(things: &'a [T], starts: &[usize]) -> Vec<&'a [T]> {
    let ends = starts.iter().skip(1).copied().chain([things.len()]);
    starts.iter().zip(ends).map(|(start, end)| &things[*start..end]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_thing_is_in_one_part() {
        for (weights, count) in [(vec![1; 10], 3), (vec![100, 1, 1], 3), (vec![], 2), (vec![5], 4), (vec![0, 0], 2)] {
            let starts = starts(&weights, count);
            let parts = parts(&weights, &starts);
            assert_eq!(parts.len(), count);
            assert_eq!(parts.concat(), weights);
        }
        assert_eq!(starts(&[1; 9], 3), [0, 3, 6]);
    }
}
