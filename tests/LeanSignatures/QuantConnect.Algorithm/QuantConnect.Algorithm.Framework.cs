namespace QuantConnect.Algorithm.Framework;

public partial interface INotifiedSecurityChanges
{
}
