using System.CommandLine;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Venues;
using DolphinLean.Launcher.Backtests;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Live;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin live</c>: trades on Binance's testnet or a loopback exchange, until Ctrl-C.</summary>
internal static class LiveCommand
{
    private const string DefaultSymbols = "BNBUSDT,BTCUSDT,ETHUSDT,SOLUSDT,XRPUSDT";
    private const double FastestSpeed = 1_000;

    public static Command Create(CommandContext context)
    {
        var source = new Argument<string?>("SOURCE") { Description = $"What to run: FILE.cs, FILE.dll, a project folder, or the name of an algorithm of ours. Default: {AlgorithmCatalog.Champion}.", Arity = ArgumentArity.ZeroOrOne };
        var algorithm = new Option<string?>("--algorithm") { Description = "Type name of the algorithm, where SOURCE has several.", HelpName = "NAME" };
        var environment = new Option<string?>("--environment") { Description = "Environment of lean.json that gives the addresses. Default: Binance's testnet.", HelpName = "NAME" };
        var rest = new Option<string?>("--rest") { Description = "REST address, over the environment's; http is taken for this machine only.", HelpName = "URL" };
        var webSocket = new Option<string?>("--ws") { Description = "WebSocket address without a path, over the environment's.", HelpName = "URL" };
        var mainnet = new Option<bool>("--i-know-this-is-real-money") { Description = "Allows Binance's production exchange." };
        var paper = new Option<bool>("--paper") { Description = "Looks at the market and fills orders here; sends none, needs no key." };
        var credentials = new Option<string?>("--credentials") { Description = "JSON file with binance-api-key and binance-api-secret that only its owner may read. Default: BINANCE_API_KEY and BINANCE_API_SECRET.", HelpName = "FILE" };
        var journal = new Option<string?>("--journal") { Description = "The session's journal. One that exists is gone on with: its session is brought back and compared with the exchange. Default: sessions/NAME.journal.", HelpName = "FILE" };
        var symbols = new Option<string>("--symbols") { Description = "Symbols of the bars, separated by commas.", HelpName = "A,B,…", DefaultValueFactory = _ => DefaultSymbols };
        var books = new Option<string?>("--books") { Description = "Symbols whose order books the algorithm is given, separated by commas; all for every one.", HelpName = "A,B,…|all" };
        var warmUp = new Option<int>("--warm-up") { Description = "Bars of history before the first live one, at most 1499.", HelpName = "BARS", DefaultValueFactory = _ => 900 };
        var bar = new Option<string>("--bar") { Description = $"Length of the bars. Those of seconds are made of best quotes, the others are the exchange's candles. One of {BarLength.Choices}.", HelpName = "LENGTH", DefaultValueFactory = _ => "1m" };
        var history = new Option<string?>("--history") { Description = "Folder of scan files with the bars before the session, for bars of seconds, of which the exchange keeps no history. Default: signals begin when there are bars enough.", HelpName = "DIR" };
        var parameters = new Option<string[]>("--param") { Description = "Sets one algorithm parameter over config.json; may be repeated.", HelpName = "NAME=VALUE", Arity = ArgumentArity.OneOrMore };
        var onStop = new Option<string>("--on-stop") { Description = "keep: positions stay when the session stops. flatten: they are closed at the market. Resting orders are cancelled.", HelpName = "keep|flatten", DefaultValueFactory = _ => "keep" };
        onStop.AcceptOnlyFromAmong("keep", "flatten");
        var protect = new Option<decimal>("--protect") { Description = "How far from the price a stop waits at the exchange behind every position, in percent; 0 for no stops.", HelpName = "PERCENT", DefaultValueFactory = _ => 5 };
        var speed = new Option<double>("--speed") { Description = "Seconds of the session per second, as the exchange was told; for rehearsals.", HelpName = "X", DefaultValueFactory = _ => 1 };
        var port = PortOption.Create("Serves the session's page, /metrics and /healthz on this port of 127.0.0.1; 0 for any free one. Default: none.");
        var grid = new Option<string?>("--grid") { Description = "The grid that services share: a file, or postgres://user:password@host:port/database. Default: a file of the account beside the journal.", HelpName = "ADDRESS" };
        var services = new Option<string>("--services") { Description = "all: circuit breaker, order books, watchdog and forewarner run here. trader: they run elsewhere (`dolphin service`). off: none, and --param acb, survival, forewarner decide.", HelpName = "all|trader|off", DefaultValueFactory = _ => "all" };
        services.AcceptOnlyFromAmong("all", "trader", "off");
        var command = new ExampledCommand(
            "live",
            "Trades an algorithm on Binance's USDⓈ-M testnet, or on `dolphin exchange`, and journals the session. Ctrl-C stops it.",
            "dolphin live --symbols BTCUSDT,ETHUSDT",
            "dolphin live --paper",
            "dolphin live --rest http://127.0.0.1:8800 --ws ws://127.0.0.1:8800 --journal session.journal")
        {
            source, algorithm, environment, rest, webSocket, mainnet, paper, credentials, journal, symbols, books, bar, history, warmUp, parameters, onStop, protect, speed, port,
            grid, services,
        };
        command.SetAction(parsed => LiveTrading.Execute(context, new LiveRequest
        {
            Source = parsed.GetValue(source),
            Algorithm = parsed.GetValue(algorithm),
            Environment = parsed.GetValue(environment),
            Rest = parsed.GetValue(rest),
            WebSocket = parsed.GetValue(webSocket),
            AllowsMainnet = parsed.GetValue(mainnet),
            IsPaper = parsed.GetValue(paper),
            Credentials = parsed.GetValue(credentials),
            Journal = parsed.GetValue(journal),
            Symbols = SymbolsOf(parsed.GetRequiredValue(symbols)),
            Books = BooksOf(parsed.GetValue(books), SymbolsOf(parsed.GetRequiredValue(symbols))),
            Bar = BarOf(parsed.GetRequiredValue(bar), parsed.GetValue(history) != null),
            History = parsed.GetValue(history),
            WarmUpBars = parsed.GetRequiredValue(warmUp) is >= 0 and < 1_500 and var bars
                ? bars : throw new InputException("--warm-up: expected a number of bars from 0 to 1499"),
            Parameters = parsed.GetValue(parameters) ?? [],
            OnStop = parsed.GetRequiredValue(onStop) == "flatten" ? StopMode.Flatten : StopMode.Keep,
            ProtectPercent = parsed.GetRequiredValue(protect) is >= 0 and < 100 and var percent
                ? percent : throw new InputException("--protect: expected a percentage from 0 to below 100"),
            Port = parsed.GetValue(port),
            Grid = parsed.GetValue(grid),
            Services = Enum.Parse<ServiceChoice>(parsed.GetRequiredValue(services), ignoreCase: true),
            Speed = parsed.GetRequiredValue(speed) is > 0 and <= FastestSpeed and var given
                ? given : throw new InputException("--speed: expected a number above 0 and at most 1000"),
        }));
        return command;
    }

    private static BarLength BarOf(string text, bool hasHistory)
    {
        try
        {
            var length = BarLength.Parse(text);
            return length.IsOfQuotes || !hasHistory ? length : throw new InputException($"--history: bars of {length} have the exchange's own history; leave it out");
        }
        catch (FormatException fault)
        {
            throw new InputException($"--bar: {fault.Message}", fault);
        }
    }

    private static IReadOnlyList<string> BooksOf(string? text, IReadOnlyList<string> symbols)
    {
        var books = text == "all" ? symbols : text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return books.FirstOrDefault(book => !symbols.Contains(book)) is { } stranger
            ? throw new InputException($"--books: expected some of the session's symbols {string.Join(", ", symbols)}, found {stranger}") : books;
    }

    private static IReadOnlyList<string> SymbolsOf(string text)
    {
        var symbols = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (symbols.Length == 0)
            throw new InputException("--symbols: expected at least one ticker, for example BTCUSDT");
        return symbols.Distinct(StringComparer.Ordinal).Count() == symbols.Length
            ? symbols : throw new InputException("--symbols: expected each ticker once, found one twice");
    }
}
