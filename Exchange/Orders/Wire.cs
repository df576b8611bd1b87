using System.Text;

namespace DolphinLean.Exchange.Orders;

/// <summary>Spelling of the words of the protocol: upper case, with underscores between words and before numbers.</summary>
internal static class Wire<T> where T : struct, Enum
{
    private static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => Spell(value.ToString()));
    private static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static string Name(T value) => Names[value];

    public static bool TryParse(string? text, out T value)
    {
        value = default;
        return text != null && Values.TryGetValue(text, out value);
    }

    private static string Spell(string name)
    {
        var text = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var startsWord = char.IsUpper(name[i]) || (char.IsDigit(name[i]) && !char.IsDigit(name[i - 1]));
            if (i > 0 && startsWord)
                text.Append('_');
            text.Append(char.ToUpperInvariant(name[i]));
        }
        return text.ToString();
    }
}
