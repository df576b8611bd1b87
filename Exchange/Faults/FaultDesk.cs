using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Faults;

/// <summary>
/// Decides when a fault happens: at each occasion by chance, or armed by the clock. Kinds that need no occasion (a cut socket, a
/// liquidation) act at their moment.
/// </summary>
internal sealed class FaultDesk(FaultPlan plan)
{
    private static readonly HashSet<FaultKind> WithoutOccasion =
    [
        FaultKind.ListenKeyExpiry, FaultKind.SocketDrop, FaultKind.HalfOpenSocket, FaultKind.ClockJump, FaultKind.RateLimit, FaultKind.FilterChange,
        FaultKind.ManualOrder, FaultKind.HedgeModeFlip, FaultKind.AutoDeleveraging, FaultKind.Liquidation,
    ];

    private readonly Random _random = new(plan.Seed);
    private readonly int[] _armed = new int[plan.Rules.Count];
    private readonly int[] _fired = new int[plan.Rules.Count];

    public Random Random => _random;

    /// <summary>Whether nothing goes wrong any more.</summary>
    public bool HasEnded { get; set; }

    /// <summary>By how much the server's time is off now.</summary>
    public long ClockOffsetMs { get; set; }

    /// <summary>How often each kind happened.</summary>
    public SortedDictionary<FaultKind, int> Counts { get; } = [];

    /// <summary>The rule of the fault that happened last.</summary>
    public FaultRule Last { get; private set; } = new(FaultKind.Unavailable);

    /// <summary>Puts the rules on a venue's agenda.</summary>
    /// <param name="venue">Its agenda and time.</param>
    /// <param name="act">Does a fault without occasion; false when there was nothing to do it to.</param>
    public void Schedule(Venue venue, Func<FaultRule, bool> act)
    {
        for (var i = 0; i < plan.Rules.Count; i++)
        {
            var (index, rule, start) = (i, plan.Rules[i], venue.NowMs);
            foreach (var at in rule.AtSeconds)
                venue.Agenda.Add(start + (long)(at * 1_000), () => Due(index, act));
            // What has no occasion takes its chance each second.
            var every = rule.EverySeconds > 0 ? (long)(rule.EverySeconds * 1_000) : rule.Probability > 0 && WithoutOccasion.Contains(rule.Kind) ? 1_000 : 0;
            if (every > 0)
                venue.Agenda.Add(start + every, () => Again(venue, index, every, act));
        }
    }

    /// <summary>Whether a fault happens at this occasion.</summary>
    public bool Fires(FaultKind kind, string? symbol = null)
    {
        for (var i = 0; i < plan.Rules.Count; i++)
        {
            var rule = plan.Rules[i];
            if (rule.Kind != kind || IsSpent(i) || (rule.Symbol != null && symbol != null && rule.Symbol != symbol))
                continue;
            if (_armed[i] > 0)
                _armed[i]--;
            else if (rule.Probability == 0 || _random.NextDouble() >= rule.Probability)
                continue;
            Count(i);
            return true;
        }
        return false;
    }

    private bool IsSpent(int index) => HasEnded || (plan.Rules[index].Max > 0 && _fired[index] >= plan.Rules[index].Max);

    private void Again(Venue venue, int index, long everyMs, Func<FaultRule, bool> act)
    {
        if (IsSpent(index))
            return;
        if (plan.Rules[index].EverySeconds > 0 || _random.NextDouble() < plan.Rules[index].Probability)
            Due(index, act);
        venue.Agenda.Add(venue.NowMs + everyMs, () => Again(venue, index, everyMs, act));
    }

    private void Due(int index, Func<FaultRule, bool> act)
    {
        var rule = plan.Rules[index];
        if (IsSpent(index))
            return;
        if (!WithoutOccasion.Contains(rule.Kind))
            _armed[index]++;
        else if (act(rule))
            Count(index);
    }

    private void Count(int index)
    {
        _fired[index]++;
        Last = plan.Rules[index];
        Counts[Last.Kind] = Counts.GetValueOrDefault(Last.Kind) + 1;
    }
}
