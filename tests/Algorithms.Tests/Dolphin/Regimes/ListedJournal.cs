using System.Globalization;
using DolphinLean.Data.Journal;

namespace DolphinLean.Algorithms.Tests.Dolphin.Regimes;

/// <summary>A journal that a test reads: <c>model DECISION asset name=value …</c>.</summary>
internal sealed class ListedJournal : IDecisionJournal
{
    public List<string> Lines { get; } = [];

    public void Write(long timestampMs, string model, string decision, string asset, ReadOnlySpan<JournalField> fields)
    {
        var texts = new List<string>();
        foreach (var field in fields)
            texts.Add($"{field.Name}={field.Text ?? field.Number.ToString("R", CultureInfo.InvariantCulture)}");
        Lines.Add($"{model} {decision} {asset}{(asset.Length > 0 ? " " : "")}{string.Join(' ', texts)}");
    }
}
