namespace DolphinLean.Indicators.Irp;

/// <summary>
/// Ranks assets by impulse response: each in the regime's direction and against it, the better of the two, gated, highest score first
/// (seed 001 §5.4). Reuses its memory; not thread-safe.
/// </summary>
public sealed class IrpRanking
{
    private readonly IrpWeights _weights;
    private readonly IrpGates _gates;
    private RankedAsset[] _candidates = [];
    private RankedAsset[] _ranked = [];
    private MoveProfile[] _profiles = [];
    private int _count;
    private int _placed;

    /// <summary>A ranking with these constants.</summary>
    public IrpRanking(in IrpWeights weights, in IrpGates gates)
    {
        _weights = weights;
        _gates = gates;
    }

    /// <summary>The assets that passed the gates, in order of their index. Valid until the next <see cref="Begin"/>.</summary>
    public ReadOnlySpan<RankedAsset> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>The last ranking, best first. Valid until the next <see cref="Begin"/>.</summary>
    public ReadOnlySpan<RankedAsset> Ranked
    {
        get
        {
            for (; _placed < _count; _placed++)
                Place(_candidates[_placed]);
            return _ranked.AsSpan(0, _count);
        }
    }

    /// <summary>Starts a new ranking of at most <paramref name="assets"/> assets.</summary>
    public void Begin(int assets)
    {
        _count = _placed = 0;
        if (_candidates.Length >= assets)
            return;
        _candidates = new RankedAsset[assets];
        _ranked = new RankedAsset[assets];
    }

    /// <summary>Measures an asset and puts it in its place. Assets come in order of their index: equal scores keep that order.</summary>
    /// <param name="asset">The asset's index.</param>
    /// <param name="prices">Its window, oldest first.</param>
    /// <param name="regimeDirection">+1 or −1; it wins a tie with its inverse.</param>
    public void Add(int asset, ReadOnlySpan<double> prices, int regimeDirection) =>
        Add(asset, MoveProfile.Of(prices), prices, 1, prices.Length, regimeDirection);

    /// <summary>Measures all assets, whose prices are the columns of rows, with the results of adding each.</summary>
    /// <param name="rows">Prices, oldest row first, at least two rows.</param>
    /// <param name="stride">Numbers from a row to the next, a multiple of 8.</param>
    /// <param name="assets">How many columns are assets.</param>
    /// <param name="regimeDirection">+1 or −1; it wins a tie with its inverse.</param>
    public void AddRows(ReadOnlySpan<double> rows, int stride, int assets, int regimeDirection)
    {
        if (_profiles.Length < stride)
            _profiles = new MoveProfile[stride];
        MoveProfiles.Of(rows, stride, _profiles);
        for (var asset = 0; asset < assets; asset++)
            Add(asset, _profiles[asset], rows[asset..], stride, rows.Length / stride, regimeDirection);
    }

    private void Add(int asset, in MoveProfile profile, ReadOnlySpan<double> prices, int stride, int bars, int regimeDirection)
    {
        var direction = regimeDirection;
        var response = ImpulseResponse.Without(profile, bars, direction, _weights);
        var inverse = ImpulseResponse.Without(profile, bars, -direction, _weights);
        if (inverse.Score > response.Score)
            (direction, response) = (-direction, inverse);
        response = response.WithLatency(prices, stride, direction, _weights);
        if (_gates.Pass(response))
            _candidates[_count++] = new RankedAsset(asset, direction, response);
    }

    private void Place(in RankedAsset candidate)
    {
        var place = _placed;
        for (; place > 0 && _ranked[place - 1].Response.Score < candidate.Response.Score; place--)
            _ranked[place] = _ranked[place - 1];
        _ranked[place] = candidate;
    }
}
