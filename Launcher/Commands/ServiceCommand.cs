using System.CommandLine;
using DolphinLean.Algorithms.Dolphin.Services;
using DolphinLean.Launcher.Help;
using DolphinLean.Launcher.Services;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>dolphin service</c>: runs one of a live trader's services alone, until Ctrl-C.</summary>
internal static class ServiceCommand
{
    private const double FastestSpeed = 1_000;

    public static Command Create(CommandContext context)
    {
        var names = ServiceKeys.All.Where(name => name != ServiceKeys.Trader).ToArray();
        var name = new Argument<string>("NAME") { Description = $"One of {string.Join(", ", names)}. The trader is `dolphin live --services trader`." };
        name.AcceptOnlyFromAmong(names);
        var grid = new Option<string>("--grid") { Description = "The grid: postgres://user:password@host:port/database, which several processes share.", HelpName = "ADDRESS", Required = true };
        var rest = new Option<string?>("--rest") { Description = "REST address of the exchange, whose time a rehearsal runs by. Default: the testnet for books, this machine's time for the others.", HelpName = "URL" };
        var webSocket = new Option<string?>("--ws") { Description = "WebSocket address without a path, for books.", HelpName = "URL" };
        var environment = new Option<string?>("--environment") { Description = "Environment of lean.json that gives the addresses.", HelpName = "NAME" };
        var mainnet = new Option<bool>("--i-know-this-is-real-money") { Description = "Allows Binance's production exchange." };
        var books = new Option<string?>("--books") { Description = "Symbols whose order books are read, separated by commas.", HelpName = "A,B,…" };
        var parameters = new Option<string[]>("--param") { Description = "Sets one strategy parameter over config.json; may be repeated. Give every process the same.", HelpName = "NAME=VALUE", Arity = ArgumentArity.OneOrMore };
        var speed = new Option<double>("--speed") { Description = "Seconds of the exchange per second; for rehearsals.", HelpName = "X", DefaultValueFactory = _ => 1 };
        var command = new ExampledCommand(
            "service",
            "Runs one service of a live trader alone. Of several that run the same, one works and the others stand by. Ctrl-C stops it.",
            "dolphin service watchdog --grid postgres://dolphin:secret@127.0.0.1/dolphin",
            "dolphin service books --grid postgres://… --books BTCUSDT,ETHUSDT",
            "dolphin live --grid postgres://… --services trader      the trader beside them")
        {
            name, grid, rest, webSocket, environment, mainnet, books, parameters, speed,
        };
        command.SetAction(parsed => ServiceRun.Execute(context, new ServiceRequest
        {
            Name = parsed.GetRequiredValue(name),
            Grid = parsed.GetRequiredValue(grid),
            Rest = parsed.GetValue(rest),
            WebSocket = parsed.GetValue(webSocket),
            Environment = parsed.GetValue(environment),
            AllowsMainnet = parsed.GetValue(mainnet),
            Books = parsed.GetValue(books)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            Parameters = parsed.GetValue(parameters) ?? [],
            Speed = parsed.GetRequiredValue(speed) is > 0 and <= FastestSpeed and var given
                ? given : throw new InputException("--speed: expected a number above 0 and at most 1000"),
        }));
        return command;
    }
}
