namespace DolphinLean.Indicators.Irp;

/// <summary>
/// Ranks assets by impulse response: each in the regime's direction and against it, the better of the two, gated, highest score first
/// (seed 001 §5.4). Reuses its memory; not thread-safe.
/// </summary>
public sealed class IrpRanking
{
    private readonly IrpWeights _weights;
    private readonly IrpGates _gates;
    private RankedAsset[] _ranked = [];
    private int _count;

    /// <summary>A ranking with these constants.</summary>
    public IrpRanking(in IrpWeights weights, in IrpGates gates)
    {
        _weights = weights;
        _gates = gates;
    }

    /// <summary>The last ranking, best first. Valid until the next <see cref="Begin"/>.</summary>
    public ReadOnlySpan<RankedAsset> Ranked => _ranked.AsSpan(0, _count);

    /// <summary>Starts a new ranking of at most <paramref name="assets"/> assets.</summary>
    public void Begin(int assets)
    {
        _count = 0;
        if (_ranked.Length < assets)
            _ranked = new RankedAsset[assets];
    }

    /// <summary>Measures an asset and puts it in its place. Assets come in order of their index: equal scores keep that order.</summary>
    /// <param name="asset">The asset's index.</param>
    /// <param name="prices">Its window, oldest first.</param>
    /// <param name="regimeDirection">+1 or −1; it wins a tie with its inverse.</param>
    public void Add(int asset, ReadOnlySpan<double> prices, int regimeDirection)
    {
        var profile = MoveProfile.Of(prices);
        var direct = ImpulseResponse.From(profile, prices, regimeDirection, _weights);
        var inverse = ImpulseResponse.From(profile, prices, -regimeDirection, _weights);
        var candidate = inverse.Score > direct.Score
            ? new RankedAsset(asset, -regimeDirection, inverse)
            : new RankedAsset(asset, regimeDirection, direct);
        if (_gates.Pass(candidate.Response))
            Insert(candidate);
    }

    /// <summary>Multiplies every score by a factor of its asset and ranks again; equal scores keep their order.</summary>
    public void Reweigh(Func<int, double> factorOf)
    {
        var count = _count;
        _count = 0;
        for (var index = 0; index < count; index++)
        {
            var ranked = _ranked[index];
            var response = ranked.Response;
            Insert(ranked with { Response = response with { Score = response.Score * factorOf(ranked.Asset) } });
        }
    }

    private void Insert(in RankedAsset candidate)
    {
        var place = _count++;
        for (; place > 0 && _ranked[place - 1].Response.Score < candidate.Response.Score; place--)
            _ranked[place] = _ranked[place - 1];
        _ranked[place] = candidate;
    }
}
