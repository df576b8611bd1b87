namespace DolphinLean.Data.Grid.Services;

/// <summary>A value of the grid as a trader hears it.</summary>
/// <param name="Map">Its map.</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">The value.</param>
/// <param name="HeardMs">When it was heard, Unix milliseconds of the session's clock.</param>
public readonly record struct GridNews(string Map, string Key, string Text, long HeardMs)
{
    /// <summary>As an input of a session: map, key and value, with line ends between.</summary>
    public string ToInput() => $"{Map}\n{Key}\n{Text}";

    /// <summary>Reads what <see cref="ToInput"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The text is none.</exception>
    public static GridNews Parse(string input, long heardMs)
    {
        var fields = input.Split('\n', 3);
        return fields.Length == 3 ? new GridNews(fields[0], fields[1], fields[2], heardMs)
            : throw new InvalidDataException($"expected a map, a key and a value, found {fields.Length} lines");
    }
}
