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

    private const double SecondsPerHour = 3_600;
    private const int KillEvery = 5;
    private const int HaltEvery = 8;
    private const int BookEvery = 4;

    /// <summary>The number it is drawn from.</summary>
    public required int Number { get; init; }

    /// <summary>How long the session is.</summary>
    public required TimeSpan Length { get; init; }

    /// <summary>How often its process dies.</summary>
    public required int Kills { get; init; }

    public required bool HasBook { get; init; }

    /// <summary>Whether something happens near its end that a person must look at.</summary>
    public required bool Halts { get; init; }

    public required FaultPlan Faults { get; init; }

    public required SimulationSetting Setting { get; init; }

    /// <summary>The command that runs it again, alone.</summary>
    public string Reproduce => $"reproduce: CHAOS_SEED={Number} dotnet test tests/Lean.Binance.Tests --filter Name~TwoThousandHours";

    public static ChaosSeed Draw(int number, TimeSpan length)
    {
        var random = new Random(number);
        // A process that is started again reads its whole journal: shorter sessions die oftener.
        var kills = number % KillEvery == 0 ? 6 : 0;
        var (hasBook, halts) = (number % BookEvery == 0, number % HaltEvery == 1);
        var span = kills > 0 ? length / 4 : length;
        var rules = Survivable.Where(kind => hasBook || !IsOfBook(kind)).Select(kind => Rule(kind, random)).ToList();
        if (halts)
            rules.Add(new FaultRule(Halting[number / HaltEvery % Halting.Length]) { AtSeconds = Late(span, random), Max = 1 });
        return new ChaosSeed
        {
            Number = number, Length = span, Kills = kills, HasBook = hasBook, Halts = halts, Faults = new FaultPlan(number, rules),
            Setting = new SimulationSetting
            {
                TickEvery = TimeSpan.FromMilliseconds(500 + 250 * random.Next(3)),
                PriceEvery = TimeSpan.FromSeconds(hasBook ? 2 : 5 + random.Next(11)),
                ProtectPercent = random.Next(4) switch { 0 => 0.05m, 1 => 0.3m, _ => 5m },
            },
        };
    }

    // Several moments in the last tenth: some kinds need a position, or none.
    private static double[] Late(TimeSpan span, Random random) =>
        [.. Enumerable.Range(0, 40).Select(_ => span.TotalSeconds * (0.9 + 0.1 * random.NextDouble())).Order()];

    private static bool IsOfBook(FaultKind kind) => kind is FaultKind.SequenceGap or FaultKind.OldSnapshot or FaultKind.CrossedBook;

    private static FaultRule Rule(FaultKind kind, Random random)
    {
        var chance = 0.5 + random.NextDouble();
        return kind switch
        {
            FaultKind.ListenKeyExpiry or FaultKind.SocketDrop or FaultKind.HalfOpenSocket or FaultKind.ManualOrder =>
                new FaultRule(kind) { Probability = 0.8 * chance / SecondsPerHour },
            FaultKind.ClockJump => new FaultRule(kind) { Probability = 0.4 * chance / SecondsPerHour, JumpMs = random.Next(-20_000, 20_000), ForSeconds = 5 + random.Next(60) },
            FaultKind.RateLimit or FaultKind.FilterChange => new FaultRule(kind) { Probability = 0.4 * chance / SecondsPerHour },
            FaultKind.SequenceGap or FaultKind.CrossedBook => new FaultRule(kind) { Probability = 0.01 * chance },
            FaultKind.OldSnapshot => new FaultRule(kind) { Probability = 0.3 * chance },
            FaultKind.TimeoutThenLateAck or FaultKind.FillBeforeAck => new FaultRule(kind) { Probability = 0.04 * chance, DelayMs = random.Next(200, 4_000) },
            _ => new FaultRule(kind) { Probability = 0.04 * chance },
        };
    }
}
