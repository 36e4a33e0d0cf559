using StudyGroup.Discord.Messages;
using SelectMenu = StudyGroup.Discord.Messages.SelectMenu;

namespace StudyGroup.Bot.Rendering;

/// <summary>A card's select menus. See https://docs.discord.com/developers/components/reference#string-select.</summary>
internal static class SelectMenus
{
    private const int MaxMenus = 5;
    private const int MaxOptions = 25;
    private const int MaxHintLength = 150;
    private const int MaxTextLength = 100;

    /// <summary>
    /// The menus, or null if there are none. Menus whose action doesn't fit into a custom id or that offer nothing are left out.
    /// </summary>
    /// <param name="ordinal">The group's ordinal in its server.</param>
    public static IReadOnlyList<SelectMenu>? Of(IReadOnlyList<Core.Contract.SelectMenu> menus, int ordinal = 0)
    {
        if (menus.Count == 0) return null;
        SelectMenu[] written = [.. menus.Select(menu => Of(menu, ordinal)).OfType<SelectMenu>().DistinctBy(menu => menu.CustomId).Take(
            MaxMenus)];
        return written.Length == 0 ? null : written;
    }

    private static SelectMenu? Of(Core.Contract.SelectMenu menu, int ordinal)
    {
        if (CustomIds.Write(menu.Action, ordinal) is not { } id) return null;
        var options = menu is Core.Contract.SelectMenu.OfChoices { Choices: var choices } ? Options(choices) : [];
        if (options.Length == 0 && menu is Core.Contract.SelectMenu.OfChoices) return null;
        return new SelectMenu(Kind(menu), id, PlainText.Of(menu.Hint, MaxHintLength)) { Options = options };
    }

    private static SelectOption[] Options(IReadOnlyList<Core.Contract.SelectMenu.Choice> choices) =>
    [
        .. choices.DistinctBy(choice => choice.Value).Take(MaxOptions).Select(choice => new SelectOption(
            PlainText.Of(choice.Label, MaxTextLength), choice.Value,
            choice.Description is { } more ? PlainText.Of(more, MaxTextLength) : null, choice.IsChosen)),
    ];

    private static SelectKind Kind(Core.Contract.SelectMenu menu) => menu switch
    {
        Core.Contract.SelectMenu.OfChannels => SelectKind.Channel,
        Core.Contract.SelectMenu.OfRoles => SelectKind.Role,
        _ => SelectKind.Text,
    };
}
