using System.Text.Json;
using System.Text.Json.Serialization;

namespace DolphinLean.Exchange.Faults;

/// <summary>The faults of a session, as a fault file gives them (docs/exchange.md has the format).</summary>
/// <param name="Seed">Seed of chances and choices.</param>
/// <param name="Rules">When what goes wrong.</param>
public sealed record FaultPlan(int Seed, IReadOnlyList<FaultRule> Rules)
{
    /// <summary>Nothing goes wrong.</summary>
    public static FaultPlan None { get; } = new(0, []);

    /// <summary>Reads a fault file.</summary>
    /// <exception cref="InvalidDataException">It is no such file; the message names the place.</exception>
    public static FaultPlan Read(string path)
    {
        try
        {
            return Parse(File.ReadAllText(path), path);
        }
        catch (JsonException defect)
        {
            throw new InvalidDataException($"{path} line {defect.LineNumber + 1}: expected a fault file, an object with seed and faults. {defect.Message}", defect);
        }
    }

    private static FaultPlan Parse(string json, string path)
    {
        var file = JsonSerializer.Deserialize(json, FaultJson.Default.FaultFile) ?? throw new InvalidDataException($"{path}: expected an object, found null");
        var rules = file.Faults.Select((row, index) => RuleOf(row, $"{path}: faults[{index}]")).ToList();
        return new FaultPlan(file.Seed, rules);
    }

    private static FaultRule RuleOf(FaultRow row, string place)
    {
        if (!Enum.TryParse<FaultKind>(row.Kind.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var kind) || NameOf(kind) != row.Kind)
            throw new InvalidDataException($"{place}: expected a kind of {string.Join(", ", Enum.GetValues<FaultKind>().Select(NameOf))}; found '{row.Kind}'");
        if (row.AtSeconds.Count == 0 && row.EverySeconds == 0 && row.Probability == 0)
            throw new InvalidDataException($"{place} {row.Kind}: expected atSeconds, everySeconds or probability, found none of them");
        if (row.Probability is < 0 or > 1)
            throw new InvalidDataException(FormattableString.Invariant($"{place} {row.Kind}: expected a probability from 0 to 1, found {row.Probability}"));
        if (row.EverySeconds < 0 || row.ForSeconds < 0 || row.DelayMs < 0 || row.Max < 0 || row.AtSeconds.Any(at => at < 0))
            throw new InvalidDataException($"{place} {row.Kind}: expected times and counts of 0 or more, found one below");
        return new FaultRule(kind)
        {
            Symbol = row.Symbol, AtSeconds = row.AtSeconds, EverySeconds = row.EverySeconds, Probability = row.Probability, Max = row.Max,
            DelayMs = row.DelayMs, ForSeconds = row.ForSeconds, JumpMs = row.JumpMs,
        };
    }

    /// <summary>The spelling of a kind in a fault file.</summary>
    public static string NameOf(FaultKind kind) =>
        string.Concat(kind.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}

internal sealed record FaultFile
{
    public int Seed { get; set; }
    public required IReadOnlyList<FaultRow> Faults { get; init; }
}

// Settable, because generated readers forget the defaults of init-only properties.
internal sealed record FaultRow
{
    public required string Kind { get; init; }
    public string? Symbol { get; set; }
    public IReadOnlyList<double> AtSeconds { get; set; } = [];
    public double EverySeconds { get; set; }
    public double Probability { get; set; }
    public int Max { get; set; }
    public long DelayMs { get; set; } = 2_000;
    public double ForSeconds { get; set; } = 10;
    public long JumpMs { get; set; } = 5_000;
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true)]
[JsonSerializable(typeof(FaultFile))]
internal sealed partial class FaultJson : JsonSerializerContext;
