using System.Collections.Concurrent;
using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Text;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>
/// People's names in their servers, as seen in interactions, for places where Discord shows no mentions. They aren't kept across restarts.
/// </summary>
/// <param name="max">How many names are remembered; after that it starts over.</param>
internal sealed class SeenNames(int max = 10_000)
{
    private readonly ConcurrentDictionary<(GroupId Group, MemberId Member), string> _names = [];

    /// <summary>The name; null if none was seen.</summary>
    public string? Of(GroupId group, MemberId member) => _names.GetValueOrDefault((group, member));

    /// <summary>Forgets a name.</summary>
    public void Forget(GroupId group, MemberId member) => _names.TryRemove((group, member), out _);

    /// <summary>Remembers who did something in a server, and whom they named.</summary>
    public void Note(GroupId group, Interaction interaction)
    {
        Note(group, new MemberId(interaction.Invoker.Id.Value), interaction.Invoker.Name);
        if (interaction is not CommandInteraction command) return;
        foreach (var (id, name) in command.People) Note(group, new MemberId(id.Value), name);
    }

    private void Note(GroupId group, MemberId member, string name)
    {
        // In a suggestion, the name's directional controls must not affect what follows it.
        name = Bidi.Without(name);
        if (string.IsNullOrWhiteSpace(name)) return;
        if (_names.Count >= max && !_names.ContainsKey((group, member))) _names.Clear();
        _names[(group, member)] = name;
    }
}
