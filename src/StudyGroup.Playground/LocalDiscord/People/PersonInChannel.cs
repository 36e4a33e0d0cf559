using StudyGroup.Playground.LocalDiscord.World;

namespace StudyGroup.Playground.LocalDiscord.People;

/// <summary>Starts what a person does in a channel.</summary>
public static class PersonInChannel
{
    /// <summary>The person in this channel, ready to act.</summary>
    public static Actor In(this Person person, Channel channel) => new(person, channel);
}
