using System.Globalization;

namespace DolphinLean.Algorithms.Parameters;

/// <summary>
/// Reads parameters by name and keeps what it was asked for, so that defaults, ranges, checks and documentation are written once.
/// </summary>
public sealed class ParameterReader
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private readonly IReadOnlyDictionary<string, string> _values;
    private readonly List<ParameterDefinition> _definitions = [];

    /// <summary>Reads from flat names and texts; what is not there takes its default.</summary>
    public ParameterReader(IReadOnlyDictionary<string, string> values) => _values = values;

    /// <summary>What was read so far, in that order.</summary>
    public IReadOnlyList<ParameterDefinition> Definitions => _definitions;

    /// <summary>A number within [<paramref name="min"/>, <paramref name="max"/>].</summary>
    /// <exception cref="ParameterException">The text is no number or out of range.</exception>
    public double Number(string name, double byDefault, double min, double max, string source, string meaning)
    {
        var accepts = $"{Text(min)} to {Text(max)}";
        if (!Define(name, Text(byDefault), accepts, source, meaning, out var text))
            return byDefault;
        if (!double.TryParse(text, NumberStyles.Float, Invariant, out var value))
            throw new ParameterException(name, $"expected a number from {accepts}, found '{text}'");
        return value >= min && value <= max ? value : throw OutOfRange(name, accepts, text);
    }

    /// <summary>A whole number within [<paramref name="min"/>, <paramref name="max"/>].</summary>
    /// <exception cref="ParameterException">The text is no whole number or out of range.</exception>
    public int Whole(string name, int byDefault, int min, int max, string source, string meaning)
    {
        var accepts = string.Create(Invariant, $"{min} to {max}");
        if (!Define(name, byDefault.ToString(Invariant), accepts, source, meaning, out var text))
            return byDefault;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, Invariant, out var value))
            throw new ParameterException(name, $"expected a whole number from {accepts}, found '{text}'");
        return value >= min && value <= max ? (int)value : throw OutOfRange(name, accepts, text);
    }

    /// <summary><c>true</c> or <c>false</c>, in any case.</summary>
    /// <exception cref="ParameterException">The text is neither.</exception>
    public bool Flag(string name, bool byDefault, string source, string meaning)
    {
        const string accepts = "true or false";
        if (!Define(name, byDefault ? "true" : "false", accepts, source, meaning, out var text))
            return byDefault;
        return bool.TryParse(text, out var value) ? value : throw new ParameterException(name, $"expected {accepts}, found '{text}'");
    }

    /// <summary>One of the names of <typeparamref name="T"/> in snake case, in any case of letters.</summary>
    /// <exception cref="ParameterException">The text is none of them.</exception>
    public T Choice<T>(string name, T byDefault, string source, string meaning) where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var accepts = string.Join(" or ", names.Select(Snake));
        if (!Define(name, Snake(byDefault.ToString()), accepts, source, meaning, out var text))
            return byDefault;
        var found = names.FirstOrDefault(choice => Snake(choice).Equals(text, StringComparison.OrdinalIgnoreCase))
            ?? throw new ParameterException(name, $"expected {accepts}, found '{text}'");
        return Enum.Parse<T>(found);
    }

    /// <summary>A text that is not empty.</summary>
    /// <exception cref="ParameterException">The text is empty.</exception>
    public string Word(string name, string byDefault, string accepts, string source, string meaning)
    {
        if (!Define(name, byDefault, accepts, source, meaning, out var text))
            return byDefault;
        return !string.IsNullOrWhiteSpace(text) ? text : throw new ParameterException(name, $"expected {accepts}, found an empty text");
    }

    /// <summary>Refuses a value that nobody asked for. Call it when everything is read.</summary>
    /// <exception cref="ParameterException">There is one; the message suggests the nearest known name.</exception>
    public void RefuseUnknown()
    {
        var known = _definitions.Select(definition => definition.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in _values.Keys.Order(StringComparer.Ordinal))
        {
            if (!known.Contains(name))
                throw new ParameterException(name, $"unknown; did you mean '{EditDistance.Nearest(name, _definitions.Select(d => d.Name))}'?");
        }
    }

    private static string Snake(string name) =>
        string.Concat(name.Select((letter, at) => at > 0 && char.IsUpper(letter) ? $"_{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    private bool Define(string name, string byDefault, string accepts, string source, string meaning, out string text)
    {
        _definitions.Add(new(name, byDefault, accepts, source, meaning));
        var isGiven = _values.TryGetValue(name, out var given);
        text = given?.Trim() ?? "";
        return isGiven;
    }

    private static ParameterException OutOfRange(string name, string accepts, string text) =>
        new(name, $"expected {accepts}, found {text}");

    private static string Text(double value) => value.ToString("R", Invariant);
}
