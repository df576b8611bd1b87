using System.Globalization;

namespace DolphinLean.Tests.Conformance.Golden;

/// <summary>When two numbers count as the same.</summary>
/// <param name="Relative">Largest difference as a share of the larger magnitude; 0 compares exact decimals.</param>
internal readonly record struct NumberRule(double Relative)
{
    /// <summary>Equal as decimals, whatever zeros they end with.</summary>
    public static NumberRule Exact => new(0);

    /// <summary>Compares two texts that are meant to be numbers; texts that are not must be equal.</summary>
    public bool Same(string expected, string found)
    {
        if (expected == found)
            return true;
        if (decimal.TryParse(expected, NumberStyles.Float, CultureInfo.InvariantCulture, out var left)
            && decimal.TryParse(found, NumberStyles.Float, CultureInfo.InvariantCulture, out var right))
        {
            return left == right || Math.Abs((double)(left - right)) <= Relative * (double)Math.Max(Math.Abs(left), Math.Abs(right));
        }
        return false;
    }
}
