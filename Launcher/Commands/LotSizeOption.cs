using System.CommandLine;

namespace DolphinLean.Launcher.Commands;

/// <summary><c>--lot-size</c>: what the exchange's rules round and refuse, or nothing of it.</summary>
internal static class LotSizeOption
{
    private const string Exact = "exact";

    public static Option<string> Create()
    {
        var lotSize = new Option<string>("--lot-size")
        {
            Description = "exchange: round to lots and ticks, hold to minimum notional and margin. exact: lift all of these, to compare with an unconstrained model.",
            HelpName = "exact|exchange",
            DefaultValueFactory = _ => "exchange",
        };
        lotSize.Validators.Add(option =>
        {
            if (option.Tokens is [{ Value: not ("exact" or "exchange") and var found }])
                option.AddError($"--lot-size '{found}': expected exact or exchange");
        });
        return lotSize;
    }

    /// <summary>Whether the checks are lifted.</summary>
    public static bool IsExact(ParseResult parsed, Option<string> lotSize) => parsed.GetValue(lotSize) == Exact;
}
