namespace StudyGroup.Bot.Web;

/// <summary>A link leads to an address to which none may lead.</summary>
internal sealed class ClosedAddressException() : IOException("The name leads to an address that is not open.");
