namespace QuantConnect.Hosting;

/// <summary>Which of LEAN's quirks a run matches: all, unless switched off.</summary>
/// <param name="Off">Those that are not matched.</param>
public sealed record LeanQuirks(LeanQuirk Off = LeanQuirk.None)
{
    /// <summary>All of them are matched.</summary>
    public static LeanQuirks All { get; } = new();

    /// <summary>Names of all quirks, sorted.</summary>
    public static IReadOnlyList<string> Names { get; } =
        [.. Enum.GetValues<LeanQuirk>().Where(quirk => quirk != LeanQuirk.None).Select(quirk => quirk.ToString()).Order(StringComparer.Ordinal)];

    /// <summary>Names of those that are not matched, sorted.</summary>
    public IReadOnlyList<string> OffNames => [.. Names.Where(name => !Has(Enum.Parse<LeanQuirk>(name)))];

    /// <summary>Whether a quirk is matched.</summary>
    public bool Has(LeanQuirk quirk) => (Off & quirk) == 0;

    /// <summary>All quirks but the named ones.</summary>
    /// <param name="names">Some of <see cref="Names"/>; case counts.</param>
    /// <exception cref="ArgumentException">There is no quirk of a name.</exception>
    public static LeanQuirks Without(IEnumerable<string> names)
    {
        var off = LeanQuirk.None;
        foreach (var name in names)
        {
            off |= Names.Contains(name)
                ? Enum.Parse<LeanQuirk>(name)
                : throw new ArgumentException($"unknown quirk '{name}'; expected one of {string.Join(", ", Names)}", nameof(names));
        }
        return new LeanQuirks(off);
    }
}
