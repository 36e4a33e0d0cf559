using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>Puts people to work.</summary>
public static class PersonInChannel
{
    /// <summary>The person at work in a channel.</summary>
    public static Actor In(this Person person, Channel channel) => new(person, channel);
}
