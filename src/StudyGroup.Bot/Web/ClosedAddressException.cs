namespace StudyGroup.Bot.Web;

/// <summary>A link leads to an address that links mustn't lead to.</summary>
internal sealed class ClosedAddressException() : IOException("The name leads to an address that isn't public.");
