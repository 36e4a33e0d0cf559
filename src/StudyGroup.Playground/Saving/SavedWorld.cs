using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Saving;

/// <summary>All of a local Discord that outlives a restart.</summary>
/// <param name="Format">How the file is written; another is not read.</param>
/// <param name="Now">What the world's clock showed.</param>
/// <param name="Ids">The ids of what was built first, in order.</param>
/// <param name="Commands">The registered commands by scope.</param>
/// <param name="Messages">What everybody sees: a client forgets private answers when it is closed.</param>
/// <param name="DirectMessages">The channels of direct messages; null in a file of before there were any.</param>
/// <param name="ClosedBy">Who takes no direct messages.</param>
/// <param name="Threads">The threads; null in a file of before there were any.</param>
/// <param name="Events">The events; null in a file of before there were any.</param>
internal sealed record SavedWorld(
    int Format,
    DateTimeOffset Now,
    IReadOnlyList<ulong> Ids,
    IReadOnlyDictionary<ulong, List<JsonObject>> Commands,
    IReadOnlyList<SavedMessage> Messages,
    IReadOnlyList<SavedDirectMessages>? DirectMessages = null,
    IReadOnlyList<ulong>? ClosedBy = null,
    IReadOnlyList<SavedThread>? Threads = null,
    IReadOnlyList<SavedEvent>? Events = null)
{
    public const int CurrentFormat = 1;
}

/// <summary>A channel of direct messages, and with whom.</summary>
internal sealed record SavedDirectMessages(ulong Channel, ulong User);
