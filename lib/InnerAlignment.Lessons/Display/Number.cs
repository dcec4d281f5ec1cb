using System.Globalization;

namespace InnerAlignment.Lessons.Display;

/// <summary>Numbers as people read them: about five digits, the same in every culture.</summary>
internal static class Number
{
    public static string Text(double value) => value switch
    {
        double.NaN => "not a number",
        double.PositiveInfinity => "infinity",
        double.NegativeInfinity => "-infinity",
        0 => "0",
        _ when Math.Abs(value) is >= 1e-3 and < 1e7 => Decimal(value),
        _ => value.ToString("0.####e0", CultureInfo.InvariantCulture),
    };

    private static string Decimal(double value)
    {
        var decimals = Math.Clamp(4 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 7);
        return Math.Round(value, decimals).ToString("#,0." + new string('#', decimals), CultureInfo.InvariantCulture);
    }
}
