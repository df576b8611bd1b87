namespace QuantConnect.Hosting;

/// <summary>Which of LEAN's quirks a run matches: all, unless switched off.</summary>
/// <param name="Off">Those that are not matched.</param>
public sealed record LeanQuirks(LeanQuirk Off = LeanQuirk.None)
{
    /// <summary>All of them are matched.</summary>
    public static LeanQuirks All { get; } = new();

    /// <summary>Whether a quirk is matched.</summary>
    public bool Has(LeanQuirk quirk) => (Off & quirk) == 0;
}
