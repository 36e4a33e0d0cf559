using StudyGroup.Bot.Rendering;
using StudyGroup.Core.Contract;
using StudyGroup.Discord.Interactions;

namespace StudyGroup.Bot.Interactions;

/// <summary>What interactions are called where they are counted.</summary>
internal static class InteractionNames
{
    /// <summary>The name of everything that isn't ours. Anybody can send any custom id.</summary>
    public const string Other = "_OTHER";

    /// <summary>The name of the command, button, select menu or form of ours that answers an interaction.</summary>
    public static string Of(Interaction interaction, CommandRouter router)
    {
        var name = interaction switch
        {
            CommandInteractionBase command => Calls.Name(command),
            MessageCommandInteraction command => command.Name,
            ComponentInteraction component => CustomIds.Read(component.CustomId)?.Name,
            ModalInteraction modal => CustomIds.Read(modal.CustomId)?.Name,
            _ => null,
        };
        return name is not null && router.Names.Contains(name) ? name : Other;
    }

    /// <summary>What kind of interaction it is.</summary>
    public static string TypeOf(Interaction interaction) => interaction switch
    {
        CommandInteraction => "command",
        MessageCommandInteraction => "message_command",
        AutocompleteInteraction => "suggestions",
        ComponentInteraction { Values: not null } => "select",
        ComponentInteraction => "button",
        ModalInteraction => "form",
        _ => Other,
    };
}
