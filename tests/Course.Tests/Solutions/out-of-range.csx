// A unit adds. If rows a and b have the same sum as rows c and d, input by input, then
//     (w·a + bias) + (w·b + bias) = (w·c + bias) + (w·d + bias)
// for any weights. Value 1 at a and b makes the left side positive, value 0 at c and d makes the right side zero or less:
// no weights can do both. To add input by input, a row's binary digits are spread to places of two bits each, so that
// digits that sum to 2 do not carry. Pairs of zeros are remembered by their sum, pairs of ones look theirs up.
int[] Obstruction(bool[] table)
{
    var zeros = new Dictionary<long, (int C, int D)>();
    foreach (var (c, d) in Pairs(false))
        zeros[Spread(c) + Spread(d)] = (c, d);
    foreach (var (a, b) in Pairs(true))
        if (zeros.TryGetValue(Spread(a) + Spread(b), out var pair))
            return [a, b, pair.C, pair.D];
    return [];

    IEnumerable<(int, int)> Pairs(bool value) =>
        from one in Enumerable.Range(0, table.Length)
        from other in Enumerable.Range(one, table.Length - one)
        where table[one] == value && table[other] == value
        select (one, other);

    long Spread(int row)
    {
        var spread = 0L;
        for (var digit = 0; row >> digit > 0; digit++)
            spread |= (long)(row >> digit & 1) << 2 * digit;
        return spread;
    }
}
