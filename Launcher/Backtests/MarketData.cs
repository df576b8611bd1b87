using DolphinLean.Data.Bars;
using DolphinLean.Data.MarketData.Store;
using DolphinLean.Engine.Backtest;
using DolphinLean.Launcher.Scans;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Backtests;

/// <summary>Where the market data of a run lie: in scans, or as bars in LEAN's data folder, in a store, or in both.</summary>
/// <param name="Scans">Folder of scan files, or null for a run over bars.</param>
/// <param name="DataFolder">LEAN's data folder, or null.</param>
/// <param name="Store">Folder of a columnar store or of an event store, or null.</param>
internal sealed record MarketData(string? Scans, string? DataFolder, string? Store)
{
    /// <summary>Whether the run steps over bars.</summary>
    public bool IsBars => Scans == null;

    /// <summary>The folder that prices come from.</summary>
    public string Folder => Scans ?? Store ?? DataFolder!;

    /// <summary>What the command line names; else LEAN's data folder of the workspace; else, for our own algorithms, the synthetic market.</summary>
    /// <exception cref="InputException">Scans and bars are named, a folder is missing, or nothing is named and there is no default.</exception>
    public static MarketData Of(BacktestRequest request, CommandContext context)
    {
        var named = new MarketData(request.Data, request.DataFolder, request.Store);
        foreach (var folder in new[] { named.Scans, named.DataFolder, named.Store }.OfType<string>())
            InputFile.RequireFolder(folder);
        if (named is { Scans: { } events, Store: null } && EventStore.IsStore(events))
            named = named with { Scans = null, Store = events };
        if (named.Scans != null && (named.DataFolder ?? named.Store) != null)
            throw new InputException("--data names scans, --data-folder and --store name bars: a run reads one or the other");
        if (named.Store is { } store && !BarStore.IsStore(store))
            throw new InputException($"--store {store}: expected a store as `dolphin data import-klines` or `import-raw` writes it; LEAN's data folder is --data-folder");
        if ((named.Scans ?? named.DataFolder ?? named.Store) != null)
            return named;
        return request.Source == null
            ? named with { Scans = SyntheticMarketFolder.Ensure(SyntheticMarketFolder.DefaultPath, context, request.Quiet) }
            : named with { DataFolder = OfWorkspace() };
    }

    /// <summary>Hands the folders to a run.</summary>
    public BacktestOptions ApplyTo(BacktestOptions options) => options with
    {
        ScanFolder = Scans,
        DataFolder = DataFolder ?? Store,
        Store = DataFolder != null && Store != null ? BarStore.Open(Store) : null,
    };

    private static string OfWorkspace() =>
        LeanWorkspace.FindDataFolder(Directory.GetCurrentDirectory())
        ?? throw new InputException(
            "no market data: name LEAN's data folder with --data-folder, a columnar store with --store, or scans with --data (no lean.json of this folder or above names a data folder that exists)");
}
