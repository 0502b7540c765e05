"""What a project needs to live with frfix: settings, a hook, a CI job; planned here, written by who asks."""
