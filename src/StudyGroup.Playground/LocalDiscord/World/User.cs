namespace StudyGroup.Playground.LocalDiscord.World;

/// <summary>An account. See https://docs.discord.com/developers/resources/user#user-object.</summary>
internal sealed record User(ulong Id, string Name, bool IsBot)
{
    public string Username => Name.ToLowerInvariant().Replace(' ', '_');
}
