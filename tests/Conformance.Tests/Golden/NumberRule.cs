using System.Globalization;

namespace DolphinLean.Tests.Conformance.Golden;

/// <summary>When two numbers count as the same.</summary>
/// <param name="Relative">Largest difference as a share of the larger magnitude; 0 asks for the same double, which the kit rounded decimals to.</param>
internal readonly record struct NumberRule(double Relative)
{
    /// <summary>Equal to the digits that the kit has, whatever zeros they end with.</summary>
    public static NumberRule Exact => new(0);

    /// <summary>Compares two texts that are meant to be numbers; texts that are not must be equal.</summary>
    public bool Same(string expected, string found)
    {
        if (expected == found)
            return true;
        return double.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
            && double.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var right)
            && (left == right || Math.Abs(left - right) <= Relative * Math.Max(Math.Abs(left), Math.Abs(right)));
    }
}
