namespace StudyGroup.Playground.LocalDiscord.Interactions;

/// <summary>See https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type.</summary>
internal enum InteractionType
{
    Command = 2,
    Component = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
