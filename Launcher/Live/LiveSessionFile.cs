using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DolphinLean.Algorithms;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Live;

/// <summary>The journal of a session that begins or goes on, and the plan in its first record.</summary>
/// <param name="Path">The file.</param>
/// <param name="Plan">What the session is made of.</param>
/// <param name="LastMs">Time of its last input, Unix milliseconds; 0 for a new one.</param>
/// <param name="Algorithm">Its algorithm.</param>
internal sealed record LiveSessionFile(string Path, SessionPlan Plan, long LastMs, LoadedAlgorithm Algorithm)
{
    private const string ServiceFlag = "services";

    /// <summary>Opens a session's journal, cut to its last whole record, or plans a new session.</summary>
    public static LiveSessionFile Open(LiveRequest request, bool isPaper, int historyRows, CommandContext context)
    {
        if (request.Journal is { } cut && File.Exists(cut) && JournalReader.HasNoRecord(cut))
        {
            context.Error.WriteLine($"{cut}: its session was cut before it began; it begins anew");
            File.Delete(cut);
        }
        if (request.Journal is { } path && File.Exists(path))
        {
            if (JournalReader.CutTornTail(path) is > 0 and var torn)
                context.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{path}: cut {torn} bytes that a crash had left unfinished"));
            return Existing(path, context);
        }
        var algorithm = AlgorithmSource.Load(request.Source, request.Algorithm, context.Cancellation);
        var session = NameOf(algorithm.Name, context.Clock.GetUtcNow());
        var plan = new SessionPlan
        {
            Session = session, Source = request.Source, Algorithm = algorithm.Name,
            Parameters = ParametersOf(algorithm, request), Symbols = request.Symbols,
            WarmUpBars = request.Bar.IsOfQuotes ? historyRows : request.WarmUpBars, Bar = request.Bar.ToString(), HistoryRows = historyRows, Books = request.Books, Speed = request.Speed, IsPaper = isPaper,
            ProtectPercent = request.ProtectPercent,
        };
        var file = request.Journal ?? System.IO.Path.Combine("sessions", session + ".journal");
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(file))!);
        return new LiveSessionFile(file, plan, 0, algorithm);
    }

    /// <summary>Reads the plan of a journal, and when it ended.</summary>
    /// <exception cref="InvalidDataException">The file is no journal, or has no plan.</exception>
    public static LiveSessionFile Existing(string path, CommandContext context)
    {
        using var reader = JournalReader.Open(path);
        var replay = new JournalReplay(reader, next: null);
        if (replay.NextInput() is not { Kind: InboundKind.Start } start)
            throw new InvalidDataException($"{path}: expected the session's plan in the first record, found none");
        var plan = SessionPlan.Parse(start.Text);
        var lastMs = start.TimeMs;
        while (reader.Read())
            lastMs = Math.Max(lastMs, reader.Current.Kind == RecordKind.Inbound ? reader.Current.TimeMs : 0);
        return new LiveSessionFile(path, plan, lastMs, AlgorithmSource.Load(plan.Source, plan.Algorithm, context.Cancellation));
    }

    /// <summary>Whether services decide for a session; its journal says so when it goes on.</summary>
    public bool HasServices => Plan.Parameters.TryGetValue(ServiceFlag, out var flag) && bool.TryParse(flag, out var isOn) && isOn && TakesServices(Algorithm);

    private static bool TakesServices(LoadedAlgorithm algorithm) => typeof(DolphinAlgorithm).IsAssignableFrom(algorithm.Type);

    private static IReadOnlyDictionary<string, string> ParametersOf(LoadedAlgorithm algorithm, LiveRequest request)
    {
        var given = ParameterSet.Load(algorithm.ParameterFile, request.Parameters);
        return !TakesServices(algorithm) || request.Parameters.Any(line => line.StartsWith(ServiceFlag + "=", StringComparison.Ordinal)) ? given
            : new SortedDictionary<string, string>(given.ToDictionary(), StringComparer.Ordinal) { [ServiceFlag] = request.Services == ServiceChoice.Off ? "false" : "true" };
    }

    private static string NameOf(string algorithm, DateTimeOffset now) =>
        "d" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{algorithm} {now.UtcTicks} {Environment.ProcessId}"))).AsSpan(0, 5));
}
