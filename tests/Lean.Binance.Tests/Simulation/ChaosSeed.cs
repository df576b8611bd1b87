using DolphinLean.Exchange.Faults;

namespace DolphinLean.Lean.Binance.Tests.Simulation;

/// <summary>Everything that a seed says of a session in which everything may go wrong.</summary>
internal sealed record ChaosSeed
{
    public static readonly FaultKind[] Survivable =
    [
        FaultKind.AcceptedNoReply, FaultKind.TimeoutThenLateAck, FaultKind.UnknownFailure, FaultKind.Unavailable, FaultKind.DuplicateUpdate,
        FaultKind.ReorderedUpdate, FaultKind.MissingUpdate, FaultKind.FillBeforeAck, FaultKind.CancelFillRace, FaultKind.ListenKeyExpiry,
        FaultKind.SocketDrop, FaultKind.HalfOpenSocket, FaultKind.ClockJump, FaultKind.RateLimit, FaultKind.FilterChange, FaultKind.ManualOrder,
        FaultKind.SequenceGap, FaultKind.OldSnapshot, FaultKind.CrossedBook,
    ];

    public static readonly FaultKind[] Halting = [FaultKind.HedgeModeFlip, FaultKind.AutoDeleveraging, FaultKind.Liquidation];

    private static readonly string[] Symbols = ["BTCUSDT", "ETHUSDT"];

    private const int KillEvery = 5;
    private const int HaltEvery = 8;
    private const int BookEvery = 4;
    private const int ReplayEvery = 3;

    /// <summary>The number it is drawn from.</summary>
    public required int Number { get; init; }

    /// <summary>How long the session is.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>How often its process dies.</summary>
    public required int Kills { get; init; }

    public required bool HasBook { get; init; }

    /// <summary>Whether something happens near its end that a person must look at.</summary>
    public required bool Halts { get; init; }

    /// <summary>Whether its journal is run again at the end.</summary>
    public required bool IsReplayed { get; init; }

    public required FaultPlan Faults { get; init; }

    public required SimulationSetting Setting { get; init; }

    /// <summary>The command that runs it again, alone.</summary>
    public string Reproduce => $"reproduce: CHAOS_SEED={Number} dotnet test tests/Lean.Binance.Tests --filter Name~EverySeed";

    public static ChaosSeed Draw(int number, TimeSpan length)
    {
        var random = new Random(number);
        // A process that is started again reads its whole journal: shorter sessions die oftener.
        var kills = number % KillEvery == 0 ? 6 : 0;
        var (hasBook, halts) = (number % BookEvery == 0, number % HaltEvery == 1);
        var span = kills > 0 ? length / 4 : length;
        var rules = Survivable.Where(kind => hasBook || !IsOfBook(kind)).Select(kind => Rule(kind, span, random)).ToList();
        if (halts)
            rules.Add(new FaultRule(Halting[number / HaltEvery % Halting.Length]) { AtSeconds = Late(span, random), Max = 1 });
        return new ChaosSeed
        {
            Number = number, Length = span, Kills = kills, HasBook = hasBook, Halts = halts, IsReplayed = number % ReplayEvery == 0, Faults = new FaultPlan(number, rules),
            Setting = new SimulationSetting
            {
                TickEvery = TimeSpan.FromMilliseconds(number % BookEvery == 2 ? 500 : 1_000),
                PriceEvery = TimeSpan.FromSeconds(hasBook ? 5 : 6 + random.Next(15)),
                ProtectPercent = random.Next(4) switch { 0 => 0.05m, 1 => 0.3m, 2 => 5m, _ => 0 },
            },
        };
    }

    // Several moments in the last tenth: some kinds need a position, or none.
    private static double[] Late(TimeSpan span, Random random) =>
        [.. Enumerable.Range(0, 40).Select(_ => span.TotalSeconds * (0.9 + 0.1 * random.NextDouble())).Order()];

    private static bool IsOfBook(FaultKind kind) => kind is FaultKind.SequenceGap or FaultKind.OldSnapshot or FaultKind.CrossedBook;

    // The owner takes back what he did, some minutes later: his position keeps the session from its symbol.
    private static double[] Pairs(TimeSpan span, double anHour, Random random) =>
        [.. Moments(span, anHour, random).SelectMany(at => new[] { at, at + 60 + random.Next(600) }).Order()];

    private static double[] Moments(TimeSpan span, double anHour, Random random) =>
        [.. Enumerable.Range(0, (int)Math.Ceiling(span.TotalHours * anHour)).Select(_ => span.TotalSeconds * random.NextDouble()).Order()];

    private static FaultRule Rule(FaultKind kind, TimeSpan span, Random random)
    {
        var chance = 0.5 + random.NextDouble();
        return kind switch
        {
            FaultKind.ManualOrder => new FaultRule(kind) { AtSeconds = Pairs(span, 0.3 * chance, random) },
            FaultKind.ListenKeyExpiry or FaultKind.SocketDrop or FaultKind.HalfOpenSocket =>
                new FaultRule(kind) { AtSeconds = Moments(span, 0.8 * chance, random) },
            FaultKind.ClockJump => new FaultRule(kind) { AtSeconds = Moments(span, 0.4 * chance, random), JumpMs = random.Next(-20_000, 20_000), ForSeconds = 5 + random.Next(60) },
            FaultKind.FilterChange => new FaultRule(kind) { AtSeconds = Pairs(span, 0.2 * chance, random), Symbol = Symbols[random.Next(2)] },
            FaultKind.RateLimit => new FaultRule(kind) { AtSeconds = Moments(span, 0.4 * chance, random) },
            FaultKind.SequenceGap or FaultKind.CrossedBook => new FaultRule(kind) { Probability = 0.02 * chance },
            FaultKind.OldSnapshot => new FaultRule(kind) { Probability = 0.3 * chance },
            FaultKind.TimeoutThenLateAck or FaultKind.FillBeforeAck => new FaultRule(kind) { Probability = 0.04 * chance, DelayMs = random.Next(200, 4_000) },
            _ => new FaultRule(kind) { Probability = 0.04 * chance },
        };
    }
}
