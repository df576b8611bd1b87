namespace DolphinLean.Binance.Rest;

/// <summary>What came of a request.</summary>
/// <param name="Outcome">What is known.</param>
/// <param name="Code">Binance's code of a refusal; 0 for none.</param>
/// <param name="Body">The answer's body, or what a person should know.</param>
/// <param name="SentExchangeMs">The exchange's time at which it was sent, as its timestamp said; 0 if it never left.</param>
internal readonly record struct RestAnswer(CallOutcome Outcome, int Code, string Body, long SentExchangeMs)
{
    /// <summary>Code and body, for a person.</summary>
    public override string ToString() => Code == 0 ? Body : FormattableString.Invariant($"{Code} {Body}");
}
