//! Labels of one column moved apart, each as near to its own height as the others let it be.

use std::ops::Range;

/// For heights in rising order, heights that lie `least` apart and inside `within`, which must be long
/// enough for all of them.
///
/// Neighbours that would meet share one block, whose middle stays where their middles were: isotonic
/// regression by pooling adjacent violators (Ayer and others, 1955).
pub fn apart(wanted: &[i32], least: i32, within: Range<i32>) -> Vec<i32> {
    // Less the distance that is due, heights only need to rise.
    let due = |index: usize| i64::from(least) * index as i64;
    let mut blocks: Vec<(i64, i64)> = Vec::new();
    for (index, height) in wanted.iter().enumerate() {
        let mut block = (i64::from(*height) - due(index), 1);
        while let Some(before) = blocks.pop_if(|before| mean(*before) >= mean(block)) {
            block = (before.0 + block.0, before.1 + block.1);
        }
        blocks.push(block);
    }
    let (top, bottom) = (i64::from(within.start), i64::from(within.end) - due(wanted.len().saturating_sub(1)));
    let inside = |block: (i64, i64)| mean(block).clamp(top, bottom.max(top));
    let heights = blocks.into_iter().flat_map(|block| std::iter::repeat_n(inside(block), block.1 as usize));
    heights.enumerate().map(|(index, height)| (height + due(index)) as i32).collect()
}

fn mean((sum, count): (i64, i64)) -> i64 {
    sum.div_euclid(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_room_stays() {
        assert_eq!(apart(&[10, 50, 90], 20, 0..100), [10, 50, 90]);
        assert_eq!(apart(&[], 20, 0..100), [0; 0]);
    }

    #[test]
    fn neighbours_move_apart_around_their_middle() {
        assert_eq!(apart(&[50, 50, 50], 20, 0..100), [30, 50, 70]);
        assert_eq!(apart(&[40, 50, 90], 20, 0..100), [35, 55, 90]);
    }

    #[test]
    fn nothing_leaves_the_edges() {
        assert_eq!(apart(&[0, 0, 0], 20, 0..100), [0, 20, 40]);
        assert_eq!(apart(&[100, 100], 20, 0..100), [80, 100]);
    }
}
