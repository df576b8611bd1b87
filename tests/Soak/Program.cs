using System.Diagnostics;
using System.Globalization;
using DolphinLean.Algorithms;
using DolphinLean.Binance;
using DolphinLean.Binance.Venues;
using DolphinLean.Binance.Wires;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Journal;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Wire;
using DolphinLean.Launcher;
using DolphinLean.Soak;

// DOLPHIN live on the loopback exchange, which is a process of its own, for a long time: memory, heartbeats and latency.
if (args.Length > 3 || !args.All(word => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 1000))
{
    Console.Error.WriteLine("Usage: Soak [SYMBOLS [MINUTES [SPEED]]], each from 1 to 1000. By default 400 symbols, 10 minutes, 10 times real time.");
    Console.Error.WriteLine("Prints what a message takes until its decisions are made, memory and heartbeats; exit code 1 when a goal is missed, 2 for bad arguments.");
    return 2;
}
// Entries are confirmed by Bitcoin's direction; the other coins are made up.
string[] symbols = ["BTCUSDT", .. Enumerable.Range(1, Number(0, 400) - 1).Select(number => string.Create(CultureInfo.InvariantCulture, $"COIN{number}USDT")).Order(StringComparer.Ordinal)];
var (minutes, speed) = (Number(1, 10), Number(2, 10));
// Thresholds so low that it trades, because orders are part of the load.
var parameters = new Dictionary<string, string>
{
    ["vel_div_threshold"] = "-0.005", ["max_hold_bars"] = "5", ["fixed_tp_pct"] = "0.001", ["stop_pct"] = "0.001", ["min_irp_alignment"] = "0",
};
var warmUp = TimeSpan.FromMinutes(Math.Max(0.5, minutes / 5.0));

var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true };
foreach (var word in new[] { typeof(DolphinCommand).Assembly.Location, "exchange", "--symbols", string.Join(',', symbols), "--speed", $"{speed}", "--port", "0", "--seed", "1" })
    start.ArgumentList.Add(word);
(start.Environment["BINANCE_API_KEY"], start.Environment["BINANCE_API_SECRET"]) = ("soak", "soak");
using var exchange = Process.Start(start)!;
var folder = Directory.CreateTempSubdirectory("dolphin-soak-").FullName;
try
{
    return await RunAsync(await AddressAsync(exchange));
}
finally
{
    exchange.Kill();
    Directory.Delete(folder, recursive: true);
}

int Number(int index, int otherwise) => args.Length > index ? int.Parse(args[index], CultureInfo.InvariantCulture) : otherwise;

static double Middle(IEnumerable<double> values) => values.Order().ElementAt(values.Count() / 2);

static async Task<Uri> AddressAsync(Process exchange)
{
    while (await exchange.StandardOutput.ReadLineAsync() is { } line)
    {
        var at = line.IndexOf("http://", StringComparison.Ordinal);
        if (at >= 0)
            return new Uri(line[at..].Split(' ')[0]);
    }
    throw new InvalidOperationException("the exchange ended before it named its address");
}

async Task<int> RunAsync(Uri rest)
{
    var clock = TimeProvider.System;
    var watch = Stopwatch.StartNew();
    var (commits, late) = (new LatencyHistogram(), new LatencyHistogram());
    var (latency, heap, lastTick, longestGap, blind) = (new LatencyHistogram(), new List<double>(), TimeSpan.Zero, TimeSpan.Zero, 0);
    var (nextSample, countFrom) = (warmUp, warmUp);
    var machine = MachineTime.Now();
    var driver = new LiveDriver(clock, speed, 0)
    {
        Handled = (kind, time) =>
        {
            // Live memory is measured by a collection that nobody else asks for: what waits behind it is not the session's.
            if (kind == InboundKind.Message && watch.Elapsed >= countFrom)
                latency.Add(time);
        },
    };
    var endpoints = BinanceFuturesEndpoints.Create(rest.AbsoluteUri, $"ws://{rest.Authority}");
    var plan = new SessionPlan { Session = "soak", Algorithm = nameof(DolphinAlgorithm), Parameters = parameters, Symbols = symbols, WarmUpBars = 900, IsPaper = false, Speed = speed, ProtectPercent = 5 };
    var venue = new BinanceVenue(new BinanceVenueOptions { Session = plan.Session, Symbols = symbols, WarmUpBars = plan.WarmUpBars, Speed = speed, ProtectPercent = plan.ProtectPercent }, Console.Error.WriteLine);
    await using var wire = new BinanceWire(endpoints, new BinanceCredentials("soak", "soak"), driver.Post);
    using var journal = JournalWriter.Create(Path.Combine(folder, "soak.journal"), clock);
    using var session = new LiveSession(plan, () => new DolphinAlgorithm(), venue, new TimedJournal(journal, commits), Console.Error.WriteLine);
    driver.Post(InboundKind.Start, text: plan.ToJson());
    using var ending = new Timer(_ => driver.Post(InboundKind.Stop, text: "flatten"), null, TimeSpan.FromMinutes(minutes), Timeout.InfiniteTimeSpan);
    using var metronome = new Metronome(late);
    await driver.RunAsync(session, journal, wire, () =>
    {
        var now = watch.Elapsed;
        if (now < warmUp)
        {
            lastTick = now;
            return;
        }
        longestGap = now - lastTick > longestGap ? now - lastTick : longestGap;
        lastTick = now;
        if (now < nextSample || now > TimeSpan.FromMinutes(minutes))
            return;
        nextSample += TimeSpan.FromSeconds(10);
        heap.Add(GC.GetTotalMemory(forceFullCollection: true) / 1e6);
        blind += venue.Posture == Posture.Ready ? 0 : 1;
        (lastTick, countFrom) = (watch.Elapsed, watch.Elapsed + TimeSpan.FromSeconds(1));
    });
    var status = session.Status();
    var losses = venue.Health.Feeds.Sum(feed => feed.Losses);
    // What was there for a moment only, such as the filters that are read anew each hour, is no growth: thirds of the second half by their medians.
    var settled = heap[(heap.Count / 2)..];
    var third = Math.Max(1, settled.Count / 3);
    var drift = settled.Count < 2 ? 0 : 100 * (Middle(settled[^third..]) / Middle(settled[..third]) - 1);
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{symbols.Length} symbols, {minutes} minutes at speed {speed}: {status.Bars} bars, {status.Decisions} decisions"));
    Console.WriteLine($"messages    {latency}");
    Console.WriteLine($"orders      {commits} until the disk has the journal");
    Console.WriteLine($"machine     other machines on its host took {MachineTime.Now().Since(machine)} of its processors' time;");
    Console.WriteLine($"            a thread that only sleeps woke late: {late}");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory      {heap[0]:F1} MB live at first, {settled[0]:F1} to {heap[^1]:F1} MB in the second half, {drift:+0.0;-0.0} %"));
    Console.WriteLine($"            each ten seconds: {string.Join(' ', heap.Select(megabytes => megabytes.ToString("F1", CultureInfo.InvariantCulture)))}");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"heartbeats  streams lost {losses}, samples not ready {blind} of {heap.Count}, longest pause {longestGap.TotalMilliseconds:F0} ms"));
    var goal = TimeSpan.FromMilliseconds(symbols.Length <= 48 ? 1 : 5);
    var isGood = Math.Abs(drift) <= 5 && losses == 0 && blind == 0 && latency.Quantile(0.99) < goal;
    Console.WriteLine(
        isGood ? "all goals are met" : latency.Quantile(0.99) >= goal && late.Quantile(0.99) >= goal
            ? "A GOAL IS MISSED, and latency could not be judged: the machine alone is later than its goal" : "A GOAL IS MISSED");
    return isGood ? 0 : 1;
}
