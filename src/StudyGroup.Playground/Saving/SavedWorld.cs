using System.Text.Json.Nodes;

namespace StudyGroup.Playground.Saving;

/// <summary>All of a local Discord that outlives a restart.</summary>
/// <param name="Format">How the file is written; another is not read.</param>
/// <param name="Now">What the world's clock showed.</param>
/// <param name="Ids">The ids of what was built first, in order.</param>
/// <param name="Commands">The registered commands by scope.</param>
/// <param name="Messages">What everybody sees: a client forgets private answers when it is closed.</param>
internal sealed record SavedWorld(
    int Format,
    DateTimeOffset Now,
    IReadOnlyList<ulong> Ids,
    IReadOnlyDictionary<ulong, List<JsonObject>> Commands,
    IReadOnlyList<SavedMessage> Messages)
{
    public const int CurrentFormat = 1;
}
