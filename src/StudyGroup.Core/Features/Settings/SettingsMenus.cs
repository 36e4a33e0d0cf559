using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;

namespace StudyGroup.Core.Features.Settings;

/// <summary>Reads what was chosen in the menus of the settings, as options of <c>/manage settings</c>.</summary>
internal static class SettingsMenus
{
    /// <summary>The action of the menus. The argument is the option's name.</summary>
    public const string Pick = "settings-pick";

    /// <summary>The action that resets what a menu sets. The argument is the option's name.</summary>
    public const string Reset = "settings-reset";

    /// <summary>What was chosen; null if it isn't what the menu offers.</summary>
    public static Options? Chosen(SelectCall call) => (Find(call.Action), call.Chosen) switch
    {
        ({ IsChannel: true } menu, ChannelGiven channel) => Options.None.With(menu.Option, channel),
        ({ IsChannel: false } menu, RoleGiven role) => Options.None.With(menu.Option, role),
        _ => null,
    };

    /// <summary>What was reset; null if no menu sets it.</summary>
    public static Options? Cleared(ActionId action) =>
        Find(action) is { } menu ? Options.None.With(SettingsChange.Clear, menu.Option) : null;

    private static SettingsMenu? Find(ActionId action) =>
        SettingsParts.All.SelectMany(part => part.Menus).FirstOrDefault(menu => menu.Option == action[0]);
}
