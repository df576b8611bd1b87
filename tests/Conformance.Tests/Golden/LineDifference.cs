using System.Text.RegularExpressions;

namespace DolphinLean.Tests.Conformance.Golden;

/// <summary>Finds where two texts part, line by line.</summary>
internal static partial class LineDifference
{
    /// <summary>The first difference in words, or null when there is none.</summary>
    /// <param name="expected">LEAN's lines.</param>
    /// <param name="found">Ours.</param>
    /// <param name="numbers">When numbers in the lines count as equal.</param>
    /// <param name="name">Name of the text, for the message.</param>
    public static string? First(IReadOnlyList<string> expected, IReadOnlyList<string> found, NumberRule numbers, string name)
    {
        for (var i = 0; i < Math.Max(expected.Count, found.Count); i++)
        {
            var left = i < expected.Count ? expected[i] : "(end)";
            var right = i < found.Count ? found[i] : "(end)";
            if (!Same(left, right, numbers))
                return $"{name} line {i + 1} of {expected.Count}:\n  expected {left}\n  found    {right}";
        }
        return null;
    }

    private static bool Same(string expected, string found, NumberRule numbers)
    {
        if (expected == found)
            return true;
        var left = Numbers().Matches(expected);
        var right = Numbers().Matches(found);
        return left.Count == right.Count
            && Numbers().Replace(expected, "#") == Numbers().Replace(found, "#")
            && left.Zip(right).All(pair => numbers.Same(pair.First.Value, pair.Second.Value));
    }

    [GeneratedRegex(@"-?\d+(\.\d+)?")]
    private static partial Regex Numbers();
}
