using DolphinLean.Exchange.Accounts;

namespace DolphinLean.Exchange.Rest;

/// <summary>Who may call.</summary>
internal enum Access
{
    /// <summary>Anyone.</summary>
    Public,

    /// <summary>Who sends a key.</summary>
    Keyed,

    /// <summary>Who signs with the key's secret.</summary>
    Signed,
}

/// <summary>A request whose caller is known. Public routes have no account, and must not ask for it.</summary>
internal sealed class Call(Parameters parameters, Account? account)
{
    public Parameters Parameters => parameters;
    public Account Account => account ?? throw new InvalidOperationException("a public route asked who calls");
}

/// <summary>One endpoint.</summary>
/// <param name="Access">Who may call.</param>
/// <param name="Weight">What a call costs.</param>
/// <param name="Orders">How many orders a call counts as.</param>
/// <param name="Answer">Gives the JSON of the answer.</param>
internal sealed record Route(Access Access, Func<Parameters, int> Weight, int Orders, Func<Call, string> Answer);
