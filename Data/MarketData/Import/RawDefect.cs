namespace DolphinLean.Data.MarketData.Import;

/// <summary>A kind of defect in one recording.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="File">The recording.</param>
/// <param name="Count">How many lines.</param>
/// <param name="FirstLine">The first of them, from 1.</param>
/// <param name="Detail">What the first of them has, and what was expected.</param>
public sealed record RawDefect(RawDefectKind Kind, string File, long Count, long FirstLine, string Detail)
{
    /// <summary>Whether something is wrong; messages of other kinds are merely left aside.</summary>
    public bool IsDefect => Kind is not (RawDefectKind.OtherMessage or RawDefectKind.OffBookTrade);

    /// <summary>One line, such as <c>btc.gz line 12: expected JSON, found '{"e'; left out (3 lines)</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{File} line {FirstLine}: {Detail}; {Consequence} ({Count:N0} {(Count == 1 ? "line" : "lines")})");

    private string Consequence => Kind switch
    {
        RawDefectKind.SequenceGap => "the book is out of sync until the next snapshot",
        RawDefectKind.CutFile => "lines before it are kept",
        _ => "left out",
    };
}
