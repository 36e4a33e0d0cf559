namespace StudyGroup.Bot.Storage;

/// <summary>
/// A write was refused because its interaction has been answered before, by another worker or before a restart, and was delivered again.
/// </summary>
public sealed class AlreadyDoneException()
    : Exception("The interaction was delivered again after it had been done, so nothing was written.");
