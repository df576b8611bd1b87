namespace DolphinLean.Data.Journal;

/// <summary>One named value of a decision: a number, or a text when <see cref="Text"/> is set.</summary>
/// <param name="Name">Lower snake case, as in the parameter table.</param>
/// <param name="Number">The value; ignored when <paramref name="Text"/> is set.</param>
/// <param name="Text">The value as text, or null for a number.</param>
public readonly record struct JournalField(string Name, double Number, string? Text = null)
{
    /// <summary>A field that holds text.</summary>
    public static JournalField Of(string name, string text) => new(name, 0, text);
}

/// <summary>
/// Takes every trading decision, in order, as one line of a hash chain, so that two runs can be compared decision by decision.
/// </summary>
public interface IDecisionJournal
{
    /// <summary>Appends one decision.</summary>
    /// <param name="timestampMs">Time of the row that the decision was made on: Unix milliseconds, UTC.</param>
    /// <param name="model">Who decided: <c>alpha</c>, <c>portfolio</c>, <c>risk</c>, <c>execution</c>, <c>fill</c>, <c>regime</c>.</param>
    /// <param name="decision">What was decided: a reason code in upper case.</param>
    /// <param name="asset">The asset, or an empty string for the whole market.</param>
    /// <param name="fields">The inputs that led to it.</param>
    void Write(long timestampMs, string model, string decision, string asset, ReadOnlySpan<JournalField> fields);
}

/// <summary>Declares that an algorithm writes its decisions to a journal. The engine sets it before Initialize.</summary>
public interface IJournaled
{
    /// <summary>Where decisions go.</summary>
    IDecisionJournal Journal { set; }
}
