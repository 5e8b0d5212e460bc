mod good;
mod broken;
